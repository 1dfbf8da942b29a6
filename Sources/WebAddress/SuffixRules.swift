/// The rules of a public suffix list, found by the bytes of a name.
struct SuffixRules: Sendable {
  /// What the list says of a name.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    /// The name is a public suffix.
    static let suffix = Kinds(rawValue: 1)
    /// Every name one label longer is a public suffix.
    static let wildcard = Kinds(rawValue: 2)
    /// The name is none, though a wildcard says so.
    static let exception = Kinds(rawValue: 4)
  }

  /// For each name: its kinds, its length, its bytes.
  ///
  /// The first byte belongs to no name.
  private var pool: [UInt8] = [0]
  /// Open addressing, a power of two at most half full; 0 is empty, else an offset into `pool`.
  private var slots: [UInt32]

  init(_ rules: [String: Kinds]) {
    var size = 16
    while size < rules.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (name, kinds) in rules { insert(Array(name.utf8), kinds) }
  }

  private mutating func insert(_ name: [UInt8], _ kinds: Kinds) {
    guard let length = UInt8(exactly: name.count) else { return }
    var hash = ByteHash()
    for byte in name.reversed() { hash.add(byte) }
    var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(pool.count)
    pool.append(kinds.rawValue)
    pool.append(length)
    pool.append(contentsOf: name)
  }

  /// What the list says of the part of `host` that begins at the suffix's start.
  func kinds(of suffix: HostSuffixes.Suffix, in host: Span<UInt8>) -> Kinds {
    var slot = Int(truncatingIfNeeded: suffix.hash.value) & (slots.count - 1)
    while slots[slot] != 0 {
      let offset = Int(slots[slot])
      if isName(at: offset, equalTo: host, from: suffix.start) {
        return Kinds(rawValue: pool[offset])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  private func isName(at offset: Int, equalTo host: Span<UInt8>, from start: Int) -> Bool {
    guard Int(pool[offset + 1]) == host.count - start else { return false }
    for index in start..<host.count where pool[offset + 2 + index - start] != host[index] {
      return false
    }
    return true
  }
}
