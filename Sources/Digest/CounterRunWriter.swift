internal import Vocabulary

/// Writes a counter table, sorted, to a worker's temporary file.
///
/// A run is groups in the order of their names' bytes: the name's length (2 bytes), the name, the
/// number of its rows (4 bytes), and the rows by their keys, as the machine holds them, since
/// nobody else reads the file.
struct CounterRunWriter {
  private let file: SpillFile
  private var buffer: [UInt8] = []
  private let start: Int64

  /// Begins a run at the file's end.
  init(file: SpillFile) {
    self.file = file
    start = file.count
    buffer.reserveCapacity(80_000)
  }

  /// Writes every counter of a table and empties it.
  mutating func write(_ counters: inout CounterTable, names: NameTable) throws(Complaint) {
    let sorted = names.sortedNumbers()
    var ranks = [UInt32](repeating: 0, count: sorted.count)
    for rank in sorted.indices { ranks[Int(sorted[rank])] = UInt32(rank) }
    let count = counters.count
    let entries = counters.takeSorted { key in
      PackedKey.renamed(key, to: ranks[Int(PackedKey.name(key))])
    }
    var place = 0
    while place < count {
      let rank = PackedKey.name(entries[place].key)
      var end = place + 1
      while end < count, PackedKey.name(entries[end].key) == rank { end += 1 }
      try writeGroup(entries[place..<end], name: names.name(sorted[Int(rank)]))
      place = end
    }
    counters.reuse(entries)
  }

  /// Ends the run: its place in the file.
  mutating func end() throws(Complaint) -> Range<Int64> {
    try flush()
    return start..<file.count
  }

  private mutating func writeGroup(
    _ rows: ArraySlice<CounterTable.Entry>, name: ArraySlice<UInt8>
  ) throws(Complaint) {
    append(UInt16(truncatingIfNeeded: name.count))
    buffer.append(contentsOf: name)
    append(UInt32(truncatingIfNeeded: rows.count))
    for row in rows {
      append(PackedKey.renamed(row.key, to: 0))
      append(row.count)
      append(row.bytes)
      if buffer.count >= 65_536 { try flush() }
    }
  }

  private mutating func flush() throws(Complaint) {
    try file.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ number: some FixedWidthInteger & BitwiseCopyable) {
    // why unsafe: an integer has no padding.
    unsafe withUnsafeBytes(of: number) { bytes in unsafe buffer.append(contentsOf: bytes) }
  }
}
