/// Sorts counters by their keys, byte by byte from the lowest (a radix sort): a fraction of the time
/// of comparing, since keys of one table share most of their bytes.
enum RadixSort {
  /// Sorts the first `count` entries of a table's memory.
  static func sort(_ entries: inout TableMemory<CounterTable.Entry>, count: Int) {
    guard count > 1 else { return }
    // How many keys have each value of each of their eight bytes.
    var counts = [Int](repeating: 0, count: 8 * 256)
    for place in 0..<count {
      let key = entries[place].key
      for byte in 0..<8 { counts[byte * 256 + value(of: byte, in: key)] += 1 }
    }
    var other = TableMemory<CounterTable.Entry>(count: count, isKept: false)
    var isInOther = false
    for byte in 0..<8 {
      let first = value(of: byte, in: isInOther ? other[0].key : entries[0].key)
      // A byte that all keys share sorts nothing.
      if counts[byte * 256 + first] == count { continue }
      var starts = [Int](repeating: 0, count: 256)
      for value in 1..<256 { starts[value] = starts[value - 1] + counts[byte * 256 + value - 1] }
      if isInOther {
        move(other, to: &entries, count: count, byte: byte, &starts)
      } else {
        move(entries, to: &other, count: count, byte: byte, &starts)
      }
      isInOther.toggle()
    }
    guard isInOther else { return }
    for place in 0..<count { entries[place] = other[place] }
  }

  private static func move(
    _ source: borrowing TableMemory<CounterTable.Entry>,
    to target: inout TableMemory<CounterTable.Entry>, count: Int, byte: Int, _ starts: inout [Int]
  ) {
    var starts = starts.mutableSpan
    for place in 0..<count {
      let entry = source[place]
      let own = value(of: byte, in: entry.key)
      target[starts[own]] = entry
      starts[own] += 1
    }
  }

  @inline(always)
  private static func value(of byte: Int, in key: UInt64) -> Int {
    Int(truncatingIfNeeded: key >> UInt64(byte * 8) & 0xFF)
  }
}
