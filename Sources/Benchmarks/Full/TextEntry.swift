/// One entry of a list's text, read without any code of the room Sites.
struct TextEntry {
  /// What an entry holds for.
  enum Kind: Hashable {
    /// A name and all below it, or one address.
    case name
    /// One host, with or without `www.`, from a port or a path on.
    case address
    /// The addresses that begin with the same bits.
    case range(length: Int)
  }

  let kind: Kind
  /// The name, `host:port/path`, or the first address.
  let key: String

  /// Reads a word; `nil` for what is no entry.
  init?(_ word: Substring, rangesArePaths: Bool) {
    var rest = word
    var scheme = ""
    if let mark = rest.firstRange(of: "://") {
      scheme = rest[..<mark.lowerBound].lowercased()
      rest = rest[mark.upperBound...]
    } else if rest.hasPrefix("*.") {
      rest = rest.dropFirst()
    }
    let isWhole = rest.hasPrefix(".")
    if isWhole { rest = rest.dropFirst() }
    let hostEnd = rest.firstIndex { "/?:".contains($0) } ?? rest.endIndex
    guard let host = Self.host(rest[..<hostEnd], mayBeOneLabel: isWhole) else { return nil }
    rest = rest[hostEnd...]
    var port = ""
    if rest.hasPrefix(":") {
      port = String(rest.dropFirst().prefix { $0.isNumber })
      rest = rest.dropFirst(port.count + 1)
      guard let number = Int(port), (1...65_535).contains(number),
        rest.isEmpty || "/?".contains(rest.first ?? "x")
      else { return nil }
      port = AskedAddress.usualPorts[scheme] == number ? "" : ":\(number)"
    }
    var path = rest.prefix { $0 != "#" }.lowercased()[...]
    while let last = path.last, "/?&".contains(last) { path.removeLast() }
    if path.hasPrefix("?") { path = "/\(path)" }
    let borders = (port + path).dropFirst().count { "/?&".contains($0) }
    guard port.utf8.count + path.utf8.count <= 2_048, borders < 16 else { return nil }
    if !rangesArePaths, port.isEmpty, scheme.isEmpty, SlowLookup.endsInNumber(host),
      path.count <= 4, let length = Int(path.dropFirst()), length <= 32
    {
      if length == 0 { return nil }
      (kind, key) = length == 32 ? (.name, host) : (.range(length: length), host)
    } else if port.isEmpty, path.isEmpty {
      (kind, key) = (.name, host)
    } else {
      (kind, key) = (.address, AskedAddress.bare(host) + port + path)
    }
  }

  /// A host in lower case without dots at its end; `nil` when it is none.
  static func host(_ text: Substring, mayBeOneLabel: Bool) -> String? {
    var host = text
    while host.last == "." { host.removeLast() }
    guard !host.isEmpty, host.utf8.count <= 253 else { return nil }
    for byte in host.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: continue
      default: return nil
      }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ (1...63).contains($0.utf8.count) }) else { return nil }
    if labels.count == 1, !mayBeOneLabel { return nil }
    let isAddress = labels.count == 4 && labels.allSatisfy { UInt8($0) != nil && $0.count <= 3 }
    if SlowLookup.endsInNumber(String(host)), !isAddress { return nil }
    return host.lowercased()
  }
}
