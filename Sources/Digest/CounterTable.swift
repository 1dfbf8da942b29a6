// hot: counts each visit, twice.
/// Counts by a packed key: an open-addressed table that grows when it must.
struct CounterTable: ~Copyable {
  /// What is counted under one key.
  struct Entry: BitwiseCopyable {
    /// The key; zero in an empty place, since no key is zero.
    var key: UInt64 = 0
    /// How many visits.
    var count: Int64 = 0
    /// Bytes sent to the client.
    var bytes: Int64 = 0
  }

  private var entries: TableMemory<Entry>
  private let limit: Int
  /// How many keys there are.
  private(set) var count = 0

  /// Makes an empty table that says it is full at about `memory` bytes.
  init(memory: Int) {
    let places = max(1024, memory / MemoryLayout<Entry>.stride)
    limit = max(256, places * 7 / 10 - 2048)
    entries = TableMemory(count: places)
  }

  /// True when the table should be written out and emptied.
  var isFull: Bool { count >= limit }

  /// One of the entries; those of a table that was sorted come first.
  subscript(place: Int) -> Entry { entries[place] }

  /// Asks for the memory in which a key would be.
  @inline(always)
  func prefetch(_ key: UInt64) { entries.prefetch(firstPlace(of: key)) }

  /// Adds to the counts of a key, which must not be zero.
  @inline(always)
  mutating func add(_ key: UInt64, count added: Int64, bytes: Int64) {
    var place = firstPlace(of: key)
    while entries[place].key != key {
      if entries[place].key == 0 {
        return insert(Entry(key: key, count: added, bytes: bytes))
      }
      place = place + 1 == entries.count ? 0 : place + 1
    }
    entries[place].count += added
    entries[place].bytes += bytes
  }

  /// Where the search for a key begins.
  @inline(always)
  private func firstPlace(of key: UInt64) -> Int {
    let high = (KeyHash.mix(key) >> 32) &* UInt64(truncatingIfNeeded: entries.count)
    return Int(truncatingIfNeeded: high >> 32)
  }

  private mutating func insert(_ entry: Entry) {
    // A batch adds many keys before the table is asked whether it is full.
    if count * 10 >= entries.count * 8 { grow() }
    var place = firstPlace(of: entry.key)
    while entries[place].key != 0 { place = place + 1 == entries.count ? 0 : place + 1 }
    entries[place] = entry
    count += 1
  }

  /// Puts the entries in front, by the keys that `renamed` gives them, and in the order of those;
  /// nothing can be counted before ``removeAll()``.
  mutating func sort(renamed: (UInt64) -> UInt64) {
    var kept = 0
    for place in 0..<entries.count where entries[place].key != 0 {
      var entry = entries[place]
      entry.key = renamed(entry.key)
      entries[kept] = entry
      kept += 1
    }
    RadixSort.sort(&entries, count: kept)
  }

  /// Forgets every key.
  mutating func removeAll() {
    entries.clear()
    count = 0
  }

  private mutating func grow() {
    var old = TableMemory<Entry>(count: entries.count * 2)
    swap(&old, &entries)
    count = 0
    for place in 0..<old.count where old[place].key != 0 { insert(old[place]) }
  }
}
