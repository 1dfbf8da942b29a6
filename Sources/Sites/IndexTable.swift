/// The table of names while an index is built: open addressing over 64-bit slots.
///
/// A slot is 0 when empty, else offset of the name (32 bits), number of its set (16), and the
/// lowest 16 bits of the hash. A name's first slot comes from the upper half of its hash, so
/// entries in the order of their hashes fill the table from front to back.
struct IndexTable {
  private(set) var slots: [UInt64]
  private(set) var bloom: [UInt64]
  /// Each name once, with its length in front; the first byte belongs to no name.
  private(set) var text: [UInt8] = [0]
  private(set) var sets = SetTable()
  private(set) var nameCount = 0
  /// How many of the names have a path.
  private(set) var addressCount = 0
  /// How many slots were looked at for the name that is found last.
  private(set) var longestProbe = 1

  /// Makes the table of the entries.
  init(_ pool: consuming EntryPool) {
    let count = pool.entries.count
    // At most 10/14 of the slots are taken; there is always an empty one.
    slots = [UInt64](repeating: 0, count: max(16, count + count * 2 / 5))
    bloom = [UInt64](repeating: 0, count: 4 * (count * BloomFilter.bitsPerName / 256 + 1))
    text.reserveCapacity(pool.text.count)
    let sorted = Self.sortedRoughly(pool.entries)
    for entry in sorted { insert(entry, from: pool.text) }
  }

  /// The entries in the order of the first eight bits of their hashes, else as they were.
  private static func sortedRoughly(_ entries: [EntryPool.Entry]) -> [EntryPool.Entry] {
    var starts = [Int](repeating: 0, count: 257)
    for entry in entries { starts[Int(entry.hash >> 56) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var sorted = entries
    for entry in entries {
      let part = Int(entry.hash >> 56)
      sorted[starts[part]] = entry
      starts[part] += 1
    }
    return sorted
  }

  private mutating func insert(_ entry: EntryPool.Entry, from source: [UInt8]) {
    var slot = Self.firstSlot(of: entry.hash, count: slots.count)
    let tag = entry.hash & 0xFFFF
    var probes = 1
    while slots[slot] != 0 {
      let found = slots[slot]
      if found & 0xFFFF == tag, isName(at: Int(found >> 32), equalTo: entry, of: source) {
        let set = sets.set(UInt16(truncatingIfNeeded: found >> 16), adding: entry.list)
        slots[slot] = found & ~0xFFFF_0000 | UInt64(set) << 16
        return
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
      probes += 1
    }
    longestProbe = max(longestProbe, probes)
    let set = sets.set(0, adding: entry.list)
    slots[slot] = UInt64(text.count) << 32 | UInt64(set) << 16 | tag
    nameCount += 1
    addToBloom(entry.hash)
    let start = Int(entry.offset)
    let length = NameLength(first: source[start], second: source[start + 1])
    let name = source[start..<start + length.byteCount + length.value]
    if name.dropFirst(length.byteCount).contains(UInt8(ascii: "/")) { addressCount += 1 }
    text.append(contentsOf: name)
  }

  private mutating func addToBloom(_ hash: UInt64) {
    let block = BloomFilter.block(of: hash, count: UInt64(bloom.count / 4)) * 4
    for word in 0..<4 { bloom[block + word] |= BloomFilter.mask(word, of: hash) }
  }

  private func isName(at offset: Int, equalTo entry: EntryPool.Entry, of source: [UInt8]) -> Bool {
    let start = Int(entry.offset)
    let length = NameLength(first: source[start], second: source[start + 1])
    let count = length.byteCount + length.value
    guard offset + count <= text.count else { return false }
    // The lengths stand in front, so equal bytes are equal names.
    for index in 0..<count where text[offset + index] != source[start + index] { return false }
    return true
  }

  /// Where the search for a name begins.
  @inline(always)
  static func firstSlot(of hash: UInt64, count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(count)) >> 32)
  }
}
