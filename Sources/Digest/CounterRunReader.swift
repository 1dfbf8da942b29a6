internal import Vocabulary

/// Reads the rows of one sorted run of a counter table back.
struct CounterRunReader {
  /// The longest group head, which must be in the buffer as a whole.
  static let longestHead = SubjectTable.longestName + 16
  private static let rowLength = 24

  private let file: SpillFile
  private var next: Int64
  private let end: Int64
  private var buffer: [UInt8]
  private var start = 0
  private var filled = 0
  private var rowsLeft = 0
  /// The current row's name.
  private(set) var name: [UInt8] = []
  /// The first eight bytes of the name, the first the highest.
  private(set) var front: UInt64 = 0
  /// The current row, its key without a name; meaningless when ``isAtEnd``.
  private(set) var row = CounterTable.Entry()
  /// True when there is no further row.
  private(set) var isAtEnd = false

  /// Begins to read a run, with its first row.
  init(file: SpillFile, run: Range<Int64>, bufferSize: Int) throws(Complaint) {
    self.file = file
    next = run.lowerBound
    end = run.upperBound
    buffer = [UInt8](repeating: 0, count: max(bufferSize, 2 * CounterRunReader.longestHead))
    try advance()
  }

  /// Goes on to the next row.
  mutating func advance() throws(Complaint) {
    if rowsLeft == 0 {
      try advanceGroup()
      if isAtEnd { return }
    }
    if filled - start < CounterRunReader.rowLength { try refill() }
    row.key = number(at: start)
    row.count = number(at: start + 8)
    row.bytes = number(at: start + 16)
    start += CounterRunReader.rowLength
    rowsLeft -= 1
  }

  /// True when this reader's row stands before another's.
  func precedes(_ other: borrowing CounterRunReader) -> Bool {
    if front != other.front { return front < other.front }
    let order = name.span.compare(0..<name.count, other.name.span, 0..<other.name.count)
    return order != 0 ? order < 0 : row.key < other.row.key
  }

  private mutating func advanceGroup() throws(Complaint) {
    if filled - start < CounterRunReader.longestHead { try refill() }
    guard filled > start else {
      isAtEnd = true
      return
    }
    let length = Int(number(at: start) as UInt16)
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: buffer[(start + 2)..<(start + 2 + length)])
    rowsLeft = Int(number(at: start + 2 + length) as UInt32)
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

  private func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int) -> Number {
    precondition(place + MemoryLayout<Number>.size <= buffer.count)
    // why unsafe: the line above keeps the load inside the buffer.
    return unsafe buffer.span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Number.self)
  }
}
