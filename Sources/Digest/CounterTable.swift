// hot: counts each visit, twice.
/// Counts by a packed key: an open-addressed table that grows up to its limit.
struct CounterTable {
  /// What is counted under one key.
  struct Entry {
    /// The key; zero in an empty place, since no key is zero.
    var key: UInt64 = 0
    /// How many visits.
    var count: Int64 = 0
    /// Bytes sent to the client.
    var bytes: Int64 = 0
  }

  private var entries: [Entry]
  private let limit: Int
  /// How many keys there are.
  private(set) var count = 0

  /// Makes an empty table that says it is full at about `memory` bytes.
  init(memory: Int) {
    var places = 1024
    while places * 2 * MemoryLayout<Entry>.stride <= memory { places *= 2 }
    // A batch may add a few thousand keys before the table is asked whether it is full.
    limit = max(256, places * 7 / 10 - 2048)
    entries = [Entry](repeating: Entry(), count: min(places, 4096))
  }

  /// True when the table should be written out and emptied.
  var isFull: Bool { count >= limit }

  /// Takes every key with its counts, by the keys that `renamed` gives them; the table is then
  /// empty and has to be given the memory back with ``reuse(_:)``.
  mutating func takeSorted(renamed: (UInt64) -> UInt64) -> [Entry] {
    var taken: [Entry] = []
    swap(&taken, &entries)
    var kept = 0
    for place in taken.indices where taken[place].key != 0 {
      taken[kept] = taken[place]
      taken[kept].key = renamed(taken[kept].key)
      kept += 1
    }
    taken[..<kept].sort { $0.key < $1.key }
    for place in kept..<taken.count { taken[place] = Entry() }
    return taken
  }

  /// Takes the memory of entries that ``takeSorted(renamed:)`` gave, for new ones.
  mutating func reuse(_ taken: consuming [Entry]) {
    swap(&taken, &entries)
    removeAll()
  }

  /// Adds to the counts of a key, which must not be zero.
  mutating func add(_ key: UInt64, count added: Int64, bytes: Int64) {
    if count * 10 >= entries.count * 7 { grow() }
    let mask = entries.count - 1
    var isNew = false
    var places = entries.mutableSpan
    var place = Int(truncatingIfNeeded: KeyHash.mix(key)) & mask
    while places[place].key != key {
      if places[place].key == 0 {
        places[place].key = key
        isNew = true
        break
      }
      place = (place + 1) & mask
    }
    places[place].count += added
    places[place].bytes += bytes
    if isNew { count += 1 }
  }

  /// Forgets every key.
  mutating func removeAll() {
    for place in entries.indices { entries[place] = Entry() }
    count = 0
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.key != 0 {
      var place = Int(truncatingIfNeeded: KeyHash.mix(entry.key)) & (entries.count - 1)
      while entries[place].key != 0 { place = (place + 1) & (entries.count - 1) }
      entries[place] = entry
    }
  }
}
