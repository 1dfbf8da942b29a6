internal import WebAddress

/// Names as entries have them, to ask whether one of them is a name or stands above it.
struct NameSet {
  private var names: Set<[UInt8]> = []
  /// Names that stand for themselves only.
  private var ownNames: Set<[UInt8]> = []
  /// Names that stand for what is below them only.
  private var namesAbove: Set<[UInt8]> = []
  /// Hosts with a path, without `www.`.
  private var addresses: Set<[UInt8]> = []

  /// Adds a host, or a host with a path; what is no host is left out.
  mutating func insert(_ word: [UInt8], scope: EntryScope) {
    guard let (host, path) = Self.parts(of: word) else { return }
    if !path.isEmpty {
      addresses.insert(Self.bare(host) + path)
      return
    }
    switch scope {
    case .nameAndBelow: names.insert(host)
    case .nameOnly: ownNames.insert(host)
    case .belowOnly: namesAbove.insert(host)
    }
  }

  /// True when the set holds a host, a name above it or a beginning of its path.
  func covers(_ word: [UInt8]) -> Bool {
    if names.isEmpty, ownNames.isEmpty, namesAbove.isEmpty, addresses.isEmpty { return false }
    guard let (host, path) = Self.parts(of: word) else { return false }
    if ownNames.contains(host) { return true }
    var suffixes = HostSuffixes(of: host.span)
    while let suffix = suffixes.next(of: host.span) {
      let name = Array(host[suffix.start...])
      if names.contains(name) || suffix.start > 0 && namesAbove.contains(name) { return true }
    }
    let own = Self.bare(host)
    return path.indices.contains { index in
      let end = index + 1
      return (end == path.count || PathPrefixes.isBorder(path[end]))
        && addresses.contains(own + path[..<end])
    }
  }

  private static func bare(_ host: [UInt8]) -> [UInt8] {
    Array(host.dropFirst(PathPrefixes.hostStart(of: host.span, count: host.count)))
  }

  private static func parts(of word: [UInt8]) -> (host: [UInt8], path: [UInt8])? {
    guard let parts = AddressParts(word.span) else { return nil }
    var host = Array(word.span, in: parts.host).map(HostName.lowerCase)
    if host.contains(where: { $0 >= 0x80 }),
      let name = Punycode.encoded(host: String(decoding: host, as: UTF8.self))
    {
      host = Array(name.utf8)
    }
    while host.last == UInt8(ascii: ".") { host.removeLast() }
    return host.isEmpty ? nil : (host, EntryReader.path(word.span, in: parts.pathAndQuery))
  }
}
