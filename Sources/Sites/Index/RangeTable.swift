internal import WebAddress

/// The ranges of addresses while an index is built.
struct RangeTable {
  /// The records' numbers, in the order of first address and then of length.
  private(set) var words: [UInt64] = []
  private(set) var count = 0

  /// Makes the table, and joins the lists of each range to a set.
  init(_ entries: [(range: AddressRange, list: UInt16)], sets: inout SetTable) {
    var joined: [AddressRange: UInt16] = [:]
    for (range, list) in entries { joined[range] = sets.set(joined[range] ?? 0, adding: list) }
    let sorted = joined.sorted { one, other in
      one.key.first == other.key.first
        ? one.key.length < other.key.length : one.key.first < other.key.first
    }
    var around: [(number: Int, range: AddressRange)] = []
    for (number, (range, set)) in sorted.enumerated() {
      while let last = around.last, !last.range.contains(range) { around.removeLast() }
      words += RangeRecord(range: range, set: set, parent: around.last?.number).words
      around.append((number, range))
    }
    count = sorted.count
  }
}
