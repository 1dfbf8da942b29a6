public import Vocabulary

/// The categories of hosts and addresses, found by reading every line of the lists' text.
public struct SlowLookup: Sendable {
  /// The categories of each that was asked, in the order of asking.
  public let categories: [Set<String>]

  /// Reads the text once for all.
  ///
  /// An entry matches its name and everything below it; an address only itself; one with a port or
  /// a path its own host, from there on. What a white list holds is in no category.
  public init(of names: [String], in lists: TextLists) throws(Complaint) {
    var (byName, byAddress): ([String: [Int]], [String: [Int]]) = ([:], [:])
    var numeric: [(place: Int, bits: UInt32)] = []
    for (place, name) in names.enumerated() {
      let asked = AskedAddress(name)
      for suffix in Self.suffixes(of: asked.host) { byName[suffix, default: []].append(place) }
      for key in asked.addressKeys { byAddress[key, default: []].append(place) }
      if let bits = Self.bits(of: asked.host) { numeric.append((place, bits)) }
    }
    var found = [Set<String>](repeating: [], count: names.count)
    var white: Set<Int> = []
    try lists.eachEntry { entry, file, _ in
      let places: [Int]
      switch entry.kind {
      case .name: places = byName[entry.key] ?? []
      case .address: places = byAddress[entry.key] ?? []
      case .range(let length):
        let first = Self.bits(of: entry.key) ?? 0
        places = numeric.filter { ($0.bits ^ first) >> UInt32(32 - length) == 0 }.map(\.place)
      }
      for place in places {
        if file.isWhite { white.insert(place) } else { found[place].insert(file.category) }
      }
    }
    for place in white { found[place] = [] }
    categories = found
  }

  /// The name and its parents; of a name that ends in a number, as an address does, only itself.
  static func suffixes(of name: String) -> [String] {
    if endsInNumber(name) { return [name] }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.indices.map { labels[$0...].joined(separator: ".") }
  }

  /// True when the last label is made of digits.
  static func endsInNumber(_ name: String) -> Bool {
    let last = name.split(separator: ".").last ?? ""
    return !last.isEmpty && last.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The number that an IPv4 address is; `nil` for a name.
  static func bits(of host: String) -> UInt32? {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 4, !parts.contains(nil) else { return nil }
    return parts.reduce(0) { $0 << 8 | UInt32($1 ?? 0) }
  }
}
