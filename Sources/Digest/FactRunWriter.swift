internal import Vocabulary

/// Writes sorted facts to a worker's temporary file.
struct FactRunWriter {
  private let file: SpillFile
  private var buffer: [UInt8] = []
  /// Where the run begins in the file.
  let start: Int64

  /// Begins a run at the file's end.
  init(file: SpillFile) {
    self.file = file
    start = file.count
    buffer.reserveCapacity(80_000)
  }

  /// Writes one row.
  mutating func write(_ row: FactRow) throws(Complaint) {
    append(UInt64(row.name.count), bytes: 2)
    append(UInt64(row.rest.count), bytes: 2)
    append(UInt64(bitPattern: row.value.count), bytes: 8)
    append(UInt64(bitPattern: row.value.bytes), bytes: 8)
    append(UInt64(row.value.log), bytes: 4)
    append(UInt64(bitPattern: row.value.offset), bytes: 8)
    append(row.value.signs)
    buffer.append(contentsOf: row.name)
    buffer.append(contentsOf: row.rest)
    if buffer.count >= 65_536 { try flush() }
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

  private mutating func append(_ signs: FactSigns) {
    append(UInt64(signs.pages) << 32 | UInt64(signs.embedded), bytes: 8)
    append(UInt64(signs.parts) << 32 | UInt64(signs.programs), bytes: 8)
    append(signs.seconds, bytes: 8)
    append(signs.device, bytes: 8)
    append(UInt64(signs.first), bytes: 4)
  }

  /// Appends the lowest bytes of a number, the highest of them first.
  private mutating func append(_ value: UInt64, bytes: Int) {
    let word = (value << UInt64(64 - 8 * bytes)).bigEndian
    unsafe withUnsafeBytes(of: word) { memory in
      // why unsafe: the bytes are copied before the call ends.
      unsafe buffer.append(contentsOf: memory.prefix(bytes))
    }
  }
}
