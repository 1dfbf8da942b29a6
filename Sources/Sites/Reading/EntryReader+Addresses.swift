internal import WebAddress

/// Entries that are more than a plain name.
extension EntryReader {
  /// Adds what has letters beyond ASCII, a scheme, a port or a path, or is an IPv6 address.
  mutating func addAddress(
    _ word: Span<UInt8>, _ mayBeOneLabel: Bool, rangesArePaths: Bool
  ) {
    guard let parts = AddressParts(word),
      parts.host.lowerBound == 0 || word[parts.host.lowerBound - 1] != UInt8(ascii: "@"),
      let port = Self.portTail(of: word, parts)
    else { return skip(.notAName) }
    var host = Array(word, in: parts.host)
    if host.contains(where: { $0 >= 0x80 }) {
      let text = String(validating: host, as: UTF8.self)
      guard let name = text.flatMap({ Punycode.encoded(host: $0) }) else { return skip(.notAName) }
      host = Array(name.utf8)
    }
    let path = Self.path(word, in: parts.pathAndQuery)
    let isBare = parts.scheme.isEmpty && parts.port.isEmpty && !rangesArePaths
    if HostName.isAddress(host.span) {
      addNumeric(host, tail: port + path, rangeText: isBare ? path : [])
    } else {
      switch plainName(host.span, mayBeOneLabel: mayBeOneLabel) {
      case .success(let name): keep(name, tail: port + path)
      case .failure(.otherBytes): skip(Self.reason(for: host))
      case .failure(.skipped(let reason)): skip(reason)
      }
    }
  }

  /// Adds an address, a range of addresses, or an address with a port or a path.
  private mutating func addNumeric(_ host: [UInt8], tail: [UInt8], rangeText: [UInt8]) {
    guard let address = AddressNumber(host.span) else { return skip(.notAName) }
    let length = Self.rangeLength(rangeText, bitCount: address.bitCount)
    if length == 0 { return skip(.addressRange) }
    if tail.isEmpty || length != nil, address.isIPv6 || length ?? 32 < 32 {
      // Exceptions are looked for by name.
      if exception != nil { return skip(.exceptionInSite) }
      ranges.append((AddressRange(of: address, length: length ?? address.bitCount), list))
      return countEntry()
    }
    var hash = ByteHash()
    for index in host.indices.reversed() {
      room[index] = HostName.lowerCase(host[index])
      hash.add(room[index])
    }
    keep(PlainName(length: host.count, hash: hash), tail: length == nil ? tail : [])
  }

  /// Keeps a host with what stands behind it, if anything.
  private mutating func keep(_ name: PlainName, tail: [UInt8]) {
    if tail.isEmpty { return keep(name) }
    if exception != nil { return skip(.exceptionInSite) }
    let borders = tail.dropFirst().count { PathPrefixes.isBorder($0) }
    guard tail.count <= Self.longestPath, borders < Self.mostBorders else {
      return skip(.pathTooLong)
    }
    let room = room
    let start = PathPrefixes.hostStart(of: room.span, count: name.length)
    pool.add(
      host: room.span.extracting(start..<name.length), tail: tail.span,
      mark: tail[0] == UInt8(ascii: ":") ? EntryMark.ports : EntryMark.urls, list: list)
    countEntry()
  }

  /// `:8080` of an entry that holds for this port only; empty when it holds for all, as without a
  /// port and with the one that its scheme has anyway; `nil` for what is no port.
  private static func portTail(of word: Span<UInt8>, _ parts: AddressParts) -> [UInt8]? {
    if parts.port.isEmpty { return [] }
    guard let port = parts.port(of: word) else { return nil }
    let usual = AddressParts.usualPort(ofScheme: word.extracting(parts.scheme))
    if port == usual { return [] }
    return Array(":\(port)".utf8)
  }

  /// The length of a range of addresses in `/24`; `nil` when it is a path.
  private static func rangeLength(_ path: [UInt8], bitCount: Int) -> Int? {
    guard path.first == UInt8(ascii: "/"), path.count <= 4,
      path.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }),
      let length = UInt8(String(decoding: path.dropFirst(), as: UTF8.self))
    else { return nil }
    return length <= bitCount ? Int(length) : nil
  }
}
