/// The table of names while an index is built: open addressing over 64-bit slots.
///
/// A slot is 0 when empty, else offset of the name (32 bits), number of its set (16), and the
/// lowest 16 bits of the hash. A name's first slot comes from the upper half of its hash, so
/// entries in the order of their hashes fill the table from front to back.
struct IndexTable {
  private(set) var slots: [UInt64]
  private(set) var bloom: [UInt64]
  /// The names, each with its length in front; one that several lists hold stands here as often.
  ///
  /// Copying each once, in another order, would take longer than all the rest.
  let text: [UInt8]
  private(set) var sets: SetTable
  private(set) var nameCount = 0
  /// How many of the names have a port or a path.
  private(set) var addressCount = 0
  /// How many slots were looked at for the name that is found last.
  private(set) var longestProbe = 1

  /// Makes the table of the entries, whose lists join the sets.
  init(_ pool: consuming EntryPool, sets: SetTable) {
    self.sets = sets
    let count = pool.count
    // At most 10/14 of the slots are taken; there is always an empty one.
    slots = LargeMemory.zeros(max(16, count + count * 2 / 5))
    bloom = LargeMemory.zeros(4 * (count * BloomFilter.bitsPerName / 256 + 1))
    text = pool.text
    for number in 0..<EntryPool.partCount {
      let part = pool.takePart(number)
      for entry in part { insert(entry) }
    }
  }

  private mutating func insert(_ entry: EntryPool.Entry) {
    var slot = Self.firstSlot(of: entry.hash, count: slots.count)
    let tag = entry.hash & 0xFFFF
    var probes = 1
    while slots[slot] != 0 {
      let found = slots[slot]
      if found & 0xFFFF == tag, areEqualNames(at: Int(found >> 32), Int(entry.offset)) {
        let set = sets.set(UInt16(truncatingIfNeeded: found >> 16), adding: entry.list)
        slots[slot] = found & ~0xFFFF_0000 | UInt64(set) << 16
        return
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
      probes += 1
    }
    longestProbe = max(longestProbe, probes)
    let set = sets.set(0, adding: entry.list)
    slots[slot] = UInt64(entry.offset) << 32 | UInt64(set) << 16 | tag
    nameCount += 1
    if entry.isAddress { addressCount += 1 }
    addToBloom(entry.hash)
  }

  private mutating func addToBloom(_ hash: UInt64) {
    let block = BloomFilter.block(of: hash, count: UInt64(bloom.count / 4)) * 4
    for word in 0..<4 { bloom[block + word] |= BloomFilter.mask(word, of: hash) }
  }

  private func areEqualNames(at first: Int, _ second: Int) -> Bool {
    let length = NameLength(first: text[second], second: text[second + 1])
    let count = length.byteCount + length.value
    guard first + count <= text.count else { return false }
    // The lengths stand in front, so equal bytes are equal names.
    for index in 0..<count where text[first + index] != text[second + index] { return false }
    return true
  }

  /// Where the search for a name begins.
  @inline(always)
  static func firstSlot(of hash: UInt64, count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(count)) >> 32)
  }
}
