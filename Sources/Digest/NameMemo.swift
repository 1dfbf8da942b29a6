// hot: finds what is known of the host and the user of each line.

/// A bounded cache of a pure function: name → what is known of it.
///
/// Names and what is known of them lie one behind the other; a table of hashes leads to them. A hash
/// finds, the bytes decide. When the memory is full everything is forgotten and worked out again as
/// it comes back, so the size changes the speed and never the result.
struct NameMemo<Entry: MemoEntry>: ~Copyable {
  /// The longest name that is remembered, in bytes; longer ones are cut by whoever asks.
  static var longestName: Int { 1024 }
  /// What stands before a name: its entry, and its length in two bytes.
  private static var headLength: Int { MemoryLayout<Entry>.size + 2 }

  /// For each name the upper half of its hash, and below it the place of its record and one more;
  /// 0 for none.
  private var slots: TableMemory<UInt64>
  private var records: TableMemory<UInt8>
  private var used = 0
  /// How many names are remembered.
  private(set) var count = 0

  /// Makes an empty memo of about `memory` bytes.
  init(memory: Int) {
    var slotCount = 512
    while slotCount * 2 * MemoryLayout<UInt64>.stride <= memory / 4 { slotCount *= 2 }
    slots = TableMemory(count: slotCount)
    // A name is compared in 32 bytes, wherever it ends.
    records = TableMemory(count: max(65_536 + ShortName.limit, memory - slotCount * 8))
  }

  /// Asks for the memory that leads to a name with this hash.
  @inline(always)
  func prefetch(hash: UInt64) { slots.prefetch(Int(truncatingIfNeeded: hash) & (slots.count - 1)) }

  /// The place where a name with this hash may be, whose memory is asked for; -1 when there is none.
  @inline(always)
  func candidate(hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        records.prefetch(place)
        records.prefetch(place + Self.headLength + 32)
        return place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The place of a name that is remembered; `nil` when it is not.
  ///
  /// - Parameters:
  ///   - name: The name, empty when it is longer than a short one.
  ///   - bytes: Where it stands, at `places`.
  ///   - candidate: What ``candidate(hash:)`` gave for it.
  @inline(always)
  func place(
    of name: ShortName, _ bytes: Span<UInt8>, _ places: Range<Int>, hash: UInt64, candidate: Int
  ) -> Int? {
    if candidate < 0 { return nil }
    if has(name, bytes, places, at: candidate) { return candidate }
    return placeBehind(candidate, of: name, bytes, places, hash: hash)
  }

  /// The place of a name that is remembered; `nil` when it is not.
  @inline(always)
  func place(
    of name: ShortName, _ bytes: Span<UInt8>, _ places: Range<Int>, hash: UInt64
  ) -> Int? {
    place(of: name, bytes, places, hash: hash, candidate: candidate(hash: hash))
  }

  /// Looks on behind a candidate that has the hash of another name.
  private func placeBehind(
    _ candidate: Int, of name: ShortName, _ bytes: Span<UInt8>, _ places: Range<Int>, hash: UInt64
  ) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, has(name, bytes, places, at: place) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(always)
  private func has(
    _ name: ShortName, _ bytes: Span<UInt8>, _ places: Range<Int>, at place: Int
  ) -> Bool {
    guard length(at: place) == places.count else { return false }
    let start = place + Self.headLength
    if name.length != 0 {
      return name.hasBytes(at: start, of: records.span)
    }
    return bytes.equals(places, records.span, start..<start + places.count)
  }

  /// Remembers a name that is not yet remembered: its place.
  mutating func remember(
    _ entry: Entry, of bytes: Span<UInt8>, _ places: Range<Int>, hash: UInt64
  ) -> Int {
    let length = min(places.count, Self.longestName)
    if used + Self.headLength + length + ShortName.limit > records.count
      || count * 8 >= slots.count * 7
    {
      removeAll()
    }
    let place = used
    records.store(entry, at: place)
    records.store(UInt16(truncatingIfNeeded: length), at: place + MemoryLayout<Entry>.size)
    let target = place + Self.headLength
    records.store(bytes, places.lowerBound..<places.lowerBound + length, at: target)
    used = target + length
    count += 1
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = (hash >> 32) << 32 | UInt64(place + 1)
    return place
  }

  /// What is remembered at a place.
  subscript(place: Int) -> Entry {
    @inline(always)
    get { records.load(at: place) }
    set { records.store(newValue, at: place) }
  }

  /// Forgets every name.
  mutating func removeAll() {
    slots.clear()
    used = 0
    count = 0
  }

  /// Changes every entry.
  mutating func changeAll(_ change: (inout Entry) -> Void) {
    var place = 0
    while place < used {
      var entry = self[place]
      change(&entry)
      self[place] = entry
      place += Self.headLength + length(at: place)
    }
  }

  @inline(always)
  private func length(at place: Int) -> Int {
    Int(records.load(at: place + MemoryLayout<Entry>.size) as UInt16)
  }
}

/// What is known of a name.
protocol MemoEntry: BitwiseCopyable {
  /// Makes an entry of which nothing is known yet.
  init()
}
