public import Intake

/// Counts the lines of a log from its beginning, so that each record's line has its number.
///
/// The records must be asked for in their order.
public struct LineCounter: Sendable {
  private var before = 0
  private var place = 0
  private var newlines = 0

  /// Starts before the first line.
  public init() {}

  /// The number, from 1, of the line that begins at a place of the chunk.
  public mutating func number(ofLineAt start: UInt32, in lines: Span<UInt8>) -> Int {
    countNewlines(of: lines, to: Int(start))
    return before + newlines + 1
  }

  /// Goes on with the next chunk.
  ///
  /// Lines that were too long to be in the chunk stand behind its other lines.
  public mutating func endChunk(_ buffer: ChunkBuffer) {
    let lines = buffer.lines
    countNewlines(of: lines, to: lines.count)
    before += newlines + buffer.longLines.count
    newlines = 0
    place = 0
  }

  private mutating func countNewlines(of lines: Span<UInt8>, to end: Int) {
    while let newline = lines.firstIndex(of: UInt8(ascii: "\n"), from: place), newline < end {
      newlines += 1
      place = newline + 1
    }
  }
}
