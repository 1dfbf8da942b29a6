internal import Vocabulary

/// Reads the facts of one sorted run back.
struct FactRunReader {
  /// A row's size before its name.
  private static let headLength = 32 + FactSigns.byteCount
  /// The largest row: `DigestBuilder` cuts names and texts, so that none is longer.
  static let longestRow = 16_384

  private let file: SpillFile
  private var next: Int64
  private let end: Int64
  private var buffer: [UInt8]
  private var start = 0
  private var filled = 0
  /// The current row; meaningless when ``isAtEnd``.
  private(set) var row = FactRow()
  /// True when there is no further row.
  private(set) var isAtEnd = false

  /// Begins to read a run, with its first row.
  init(file: SpillFile, run: Range<Int64>, bufferSize: Int) throws(Complaint) {
    self.file = file
    next = run.lowerBound
    end = run.upperBound
    buffer = [UInt8](repeating: 0, count: max(bufferSize, FactRunReader.longestRow))
    try advance()
  }

  /// Goes on to the next row.
  mutating func advance() throws(Complaint) {
    if filled - start < FactRunReader.longestRow, next < end { try refill() }
    guard filled - start >= FactRunReader.headLength else {
      isAtEnd = true
      return
    }
    let nameCount = Int(number(at: start, bytes: 2))
    let restCount = Int(number(at: start + 2, bytes: 2))
    row.value.count = Int64(bitPattern: number(at: start + 4, bytes: 8))
    row.value.bytes = Int64(bitPattern: number(at: start + 12, bytes: 8))
    row.value.log = UInt32(truncatingIfNeeded: number(at: start + 20, bytes: 4))
    row.value.offset = Int64(bitPattern: number(at: start + 24, bytes: 8))
    readSigns(at: start + 32)
    let name = start + FactRunReader.headLength
    row.name.removeAll(keepingCapacity: true)
    row.name.append(contentsOf: buffer[name..<(name + nameCount)])
    row.rest.removeAll(keepingCapacity: true)
    row.rest.append(contentsOf: buffer[(name + nameCount)..<(name + nameCount + restCount)])
    start = name + nameCount + restCount
  }

  private mutating func readSigns(at place: Int) {
    var signs = FactSigns()
    signs.pages = UInt32(number(at: place, bytes: 4))
    signs.embedded = UInt32(number(at: place + 4, bytes: 4))
    signs.parts = UInt32(number(at: place + 8, bytes: 4))
    signs.programs = UInt32(number(at: place + 12, bytes: 4))
    signs.seconds = number(at: place + 16, bytes: 8)
    signs.device = number(at: place + 24, bytes: 8)
    signs.first = UInt32(number(at: place + 32, bytes: 4))
    row.value.signs = signs
  }

  private mutating func refill() throws(Complaint) {
    let left = filled - start
    unsafe buffer.withUnsafeMutableBytes { memory in
      // why unsafe: what is left lies inside the buffer, and so does its front.
      unsafe memory.copyBytes(from: UnsafeRawBufferPointer(rebasing: memory[start..<filled]))
    }
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

  private func number(at place: Int, bytes: Int) -> UInt64 {
    var value: UInt64 = 0
    for offset in 0..<bytes { value = value << 8 | UInt64(buffer[place + offset]) }
    return value
  }
}
