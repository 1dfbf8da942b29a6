internal import Intake

/// Counts the lines of one chunk, for places that are asked for in their order.
struct LineNumbers {
  private let before: Int
  private let longLines: [Int64]
  private var counted = 0
  private var place = 0

  /// Begins a chunk.
  ///
  /// - Parameters:
  ///   - before: How many lines stand before the chunk.
  ///   - longLines: The lines that were too long to be in the chunk.
  init(before: Int, longLines: [Int64]) {
    self.before = before
    self.longLines = longLines
  }

  /// The number of the line, from 1, that begins at `start`; not before the last one asked for.
  mutating func number(at start: Int, in buffer: ChunkBuffer) -> Int {
    count(to: start, in: buffer)
    let long = longLines.count { $0 < buffer.offset + Int64(start) }
    return before + counted + long + 1
  }

  /// How many lines stand before and in the chunk.
  mutating func all(in buffer: ChunkBuffer) -> Int {
    count(to: buffer.count, in: buffer)
    return before + counted + longLines.count
  }

  private mutating func count(to end: Int, in buffer: ChunkBuffer) {
    let lines = buffer.lines
    while place < end {
      if lines[place] == UInt8(ascii: "\n") { counted += 1 }
      place += 1
    }
  }
}
