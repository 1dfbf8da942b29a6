internal import Vocabulary

/// Reads the groups of one sorted run of a counter table back.
struct CounterRunReader {
  /// The longest group head, which must be in the buffer as a whole.
  static let longestHead = SubjectEntry.longestName + 16
  private static let rowLength = MemoryLayout<CounterTable.Entry>.stride

  private let file: SpillFile
  private var next: Int64
  private let end: Int64
  private var buffer: [UInt8]
  private var start = 0
  private var filled = 0
  private var rowsLeft = 0
  /// The current group's name.
  private(set) var name: [UInt8] = []
  /// The first eight bytes of the name, the first the highest.
  private(set) var front: UInt64 = 0
  /// True when there is no further group.
  private(set) var isAtEnd = false

  /// Begins to read a run, at its first group.
  init(file: SpillFile, run: Range<Int64>, bufferSize: Int) throws(Complaint) {
    self.file = file
    next = run.lowerBound
    end = run.upperBound
    buffer = [UInt8](repeating: 0, count: max(bufferSize, 2 * CounterRunReader.longestHead))
    try advance()
  }

  /// Takes the rows of the current group, their keys without a name, and goes on to the next group.
  mutating func takeRows(into rows: inout [CounterTable.Entry]) throws(Complaint) {
    while rowsLeft > 0 {
      if filled - start < CounterRunReader.rowLength { try refill() }
      let count = min(rowsLeft, (filled - start) / CounterRunReader.rowLength)
      guard count > 0 else { break }
      for place in 0..<count { rows.append(value(at: start + place * CounterRunReader.rowLength)) }
      start += count * CounterRunReader.rowLength
      rowsLeft -= count
    }
    try advance()
  }

  /// True when this reader's group stands before another's.
  func precedes(_ other: borrowing CounterRunReader) -> Bool {
    if front != other.front { return front < other.front }
    return name.span.compare(0..<name.count, other.name.span, 0..<other.name.count) < 0
  }

  private mutating func advance() throws(Complaint) {
    if filled - start < CounterRunReader.longestHead { try refill() }
    guard filled > start else {
      isAtEnd = true
      return
    }
    let length = Int(value(at: start) as UInt16)
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: buffer[(start + 2)..<(start + 2 + length)])
    rowsLeft = Int(value(at: start + 2 + length) as UInt32)
    start += 6 + length
    front = 0
    for place in 0..<8 { front = front << 8 | (place < length ? UInt64(name[place]) : 0) }
  }

  private mutating func refill() throws(Complaint) {
    let left = filled - start
    for place in 0..<left { buffer[place] = buffer[start + place] }
    start = 0
    filled = left
    while filled < buffer.count, next < end {
      let got = try file.read(into: &buffer, from: filled, at: next)
      if got == 0 { break }
      let wanted = min(Int64(got), end - next)
      filled += Int(wanted)
      next += wanted
    }
  }

  private func value<Value: BitwiseCopyable>(at place: Int) -> Value {
    precondition(place + MemoryLayout<Value>.size <= buffer.count)
    // why unsafe: the line above keeps the load inside the buffer, and every byte makes a value.
    return unsafe buffer.span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Value.self)
  }
}
