import Intake

/// The lines that came out of chunks, with their places in the log.
struct LinesRead: Equatable {
  /// One line, without its newline.
  struct Line: Equatable {
    var offset: Int64
    var bytes: [UInt8]
  }

  /// The lines that are short enough to be read.
  var lines: [Line] = []
  /// Where the lines begin that are too long.
  var longLines: [Int64] = []

  /// What a slow and simple reading gives.
  init(of log: [UInt8]) {
    addLines(of: log, at: 0)
  }

  /// What the chunks of a plain file give.
  init(of file: PlainFile, chunkSize: Int, from start: Int64 = 0) throws {
    let buffer = ChunkBuffer(chunkSize: chunkSize)
    var place = start
    while place < file.identity.size {
      let end = min(file.identity.size, place + Int64(buffer.chunkSize))
      try file.readLines(
        beginningIn: place..<end, from: start, to: file.identity.size, into: buffer)
      take(buffer)
      place = end
    }
  }

  /// What the chunks of a stream give.
  init(of cutter: StreamCutter, chunkSize: Int) {
    let buffer = ChunkBuffer(chunkSize: chunkSize)
    while cutter.fill(buffer) { take(buffer) }
  }

  /// The lines as one text.
  var joined: [UInt8] { Array(lines.map { $0.bytes + [0x0A] }.joined()) }

  private mutating func take(_ buffer: ChunkBuffer) {
    // why unsafe: the bytes are copied while the buffer holds them; a loop is slow in debug builds.
    let bytes = unsafe buffer.lines.withUnsafeBufferPointer { unsafe Array($0) }
    addLines(of: bytes, at: buffer.offset)
    longLines += buffer.longLines
    longLines.sort()
  }

  private mutating func addLines(of log: [UInt8], at offset: Int64) {
    var start = offset
    let isEnded = log.last == 0x0A
    for line in (isEnded ? log.dropLast() : log[...]).split(
      separator: 0x0A, omittingEmptySubsequences: false) where !log.isEmpty
    {
      add(Array(line), at: start)
      start += Int64(line.count) + 1
    }
  }

  private mutating func add(_ bytes: [UInt8], at offset: Int64) {
    if bytes.count > ChunkBuffer.lineLimit {
      longLines.append(offset)
    } else {
      lines.append(Line(offset: offset, bytes: bytes))
    }
  }
}
