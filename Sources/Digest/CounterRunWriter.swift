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
  mutating func write(
    _ counters: inout CounterTable, names: inout NameTable
  ) throws(Complaint) {
    let sorted = names.sortedNumbers()
    var ranks = [UInt32](repeating: 0, count: sorted.count)
    for rank in sorted.indices { ranks[Int(sorted[rank])] = UInt32(rank) }
    let count = counters.count
    counters.sort { key in PackedKey.renamed(key, to: ranks[Int(PackedKey.name(key))]) }
    var place = 0
    while place < count {
      let rank = PackedKey.name(counters[place].key)
      var end = place + 1
      while end < count, PackedKey.name(counters[end].key) == rank { end += 1 }
      append(UInt16(truncatingIfNeeded: names.places(of: sorted[Int(rank)]).count))
      buffer.append(contentsOf: names.name(sorted[Int(rank)]))
      append(UInt32(truncatingIfNeeded: end - place))
      while place < end {
        var row = counters[place]
        row.key = PackedKey.renamed(row.key, to: 0)
        append(row)
        place += 1
        if buffer.count >= 65_536 { try flush() }
      }
    }
    counters.removeAll()
  }

  /// Ends the run: its place in the file.
  mutating func end() throws(Complaint) -> Range<Int64> {
    try flush()
    return start..<file.count
  }

  private mutating func flush() throws(Complaint) {
    try file.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ value: some BitwiseCopyable) {
    // why unsafe: neither the integers nor a row has padding.
    unsafe withUnsafeBytes(of: value) { bytes in unsafe buffer.append(contentsOf: bytes) }
  }
}
