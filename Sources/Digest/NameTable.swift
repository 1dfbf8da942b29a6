// hot: finds the number of a name by its bytes.
internal import CByteMask

/// Numbers names: the same bytes always have the same number until the table is emptied.
struct NameTable {
  /// The largest number of names; a number takes 22 bits in a counter's key.
  static let limit = 1 << 22

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The upper half of a name's hash, and below it the name's number and one more; 0 for none.
  ///
  /// That half leads to the slot too, so that a table that grows looks at no name again.
  private var slots: [UInt64]
  /// The numbers that were sorted last time, in the order of the names' bytes.
  private var sorted: [UInt32] = []

  /// Makes an empty table.
  init() { slots = [UInt64](repeating: 0, count: 1024) }

  /// How many names have a number.
  var count: Int { ends.count }

  /// How much memory the names take, in bytes.
  var memory: Int { bytes.count + (ends.count + sorted.count + slots.count * 2) * 4 }

  /// Forgets every name.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    sorted = []
    for place in slots.indices { slots[place] = 0 }
  }

  /// The number of a name, which is new when the table does not have it.
  mutating func number(of name: Span<UInt8>, _ places: Range<Int>) -> UInt32 {
    number(of: name, places, hash: KeyHash.hash(name, places))
  }

  /// Asks for the memory that leads to a name with this hash.
  func prefetch(hash: UInt64) {
    let slots = slots.span
    unsafe slots.withUnsafeBufferPointer { memory in
      // why unsafe: asking for memory reads nothing.
      unsafe vigil_prefetch(
        memory.baseAddress.unsafelyUnwrapped + NameTable.slot(hash >> 32, slots))
    }
  }

  /// The number of a name whose ``KeyHash`` is known.
  mutating func number(of name: Span<UInt8>, _ places: Range<Int>, hash: UInt64) -> UInt32 {
    let half = hash >> 32
    var slot = NameTable.slot(half, slots.span)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == half {
        let number = UInt32(truncatingIfNeeded: slots[slot]) - 1
        if name.equals(places, bytes.span, self.places(of: number)) { return number }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(ends.count)
    unsafe name.extracting(places).withUnsafeBufferPointer { memory in
      // why unsafe: the bytes are copied before the call ends.
      unsafe bytes.append(contentsOf: memory)
    }
    ends.append(UInt32(bytes.count))
    slots[slot] = half << 32 | UInt64(number + 1)
    if ends.count * 2 > slots.count { slots = grownSlots() }
    return number
  }

  @inline(always)
  private static func slot(_ half: UInt64, _ slots: Span<UInt64>) -> Int {
    Int(truncatingIfNeeded: half) & (slots.count - 1)
  }

  /// The number of a text.
  mutating func number(of text: String) -> UInt32 {
    let utf8 = Array(text.utf8)
    return number(of: utf8.span, 0..<utf8.count)
  }

  /// The bytes of the name with a number.
  func name(_ number: UInt32) -> ArraySlice<UInt8> { bytes[places(of: number)] }

  /// Every number, in the order of the names' bytes.
  mutating func sortedNumbers() -> [UInt32] {
    // Only what is new since the last time is sorted, and put between the others.
    guard sorted.count < count else { return sorted }
    let new = sortedNumbers(from: UInt32(sorted.count))
    var merged: [UInt32] = []
    merged.reserveCapacity(count)
    var next = 0
    for number in sorted {
      while next < new.count, precedes(new[next], number) {
        merged.append(new[next])
        next += 1
      }
      merged.append(number)
    }
    merged.append(contentsOf: new[next...])
    sorted = merged
    return merged
  }

  private func sortedNumbers(from first: UInt32) -> [UInt32] {
    let all = bytes.span
    var keys: [SortKey] = []
    keys.reserveCapacity(count - Int(first))
    for number in first..<UInt32(count) {
      let own = places(of: number)
      keys.append(
        SortKey(
          front: front(of: own), start: UInt32(own.lowerBound), length: UInt32(own.count),
          number: number))
    }
    keys.sort { first, second in
      if first.front != second.front { return first.front < second.front }
      return all.compare(first.places, all, second.places) < 0
    }
    return keys.map(\.number)
  }

  private func precedes(_ first: UInt32, _ second: UInt32) -> Bool {
    bytes.span.compare(places(of: first), bytes.span, places(of: second)) < 0
  }

  /// The first eight bytes of a name, the first the highest: they decide nearly every comparison.
  private func front(of own: Range<Int>) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<8 {
      word = word << 8 | (offset < own.count ? UInt64(bytes[own.lowerBound + offset]) : 0)
    }
    return word
  }

  /// Where the bytes of a name stand among all names'.
  func places(of number: UInt32) -> Range<Int> {
    let place = Int(number)
    return (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }

  /// The slots of a table of twice the size.
  private func grownSlots() -> [UInt64] {
    var grown = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      var slot = NameTable.slot(entry >> 32, grown.span)
      while grown[slot] != 0 { slot = (slot + 1) & (grown.count - 1) }
      grown[slot] = entry
    }
    return grown
  }
}

/// A name while the names are sorted.
private struct SortKey {
  var front: UInt64
  var start: UInt32
  var length: UInt32
  var number: UInt32

  var places: Range<Int> { Int(start)..<Int(start) + Int(length) }
}
