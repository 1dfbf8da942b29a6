public import Formats
public import Intake
public import Vocabulary

/// What became of a piece of a log.
public struct PieceResult: Sendable {
  /// How many lines of each kind.
  public var counts = LineCounts()
  /// The first places of each reason for refusing a line.
  public var refused: [RefusedLine] = []
  /// What the lines of each quarter hour are; ``LineSpan/noTime`` for lines without a time.
  public var spans: [Int32: LineSpan] = [:]
  /// Records that another export of the source held already; they are folded.
  public var repeats = 0
  /// The last bytes of a stream's lines, at most 4 KiB, by which the log is known again.
  public var tail: [UInt8] = []
  /// Where the next reading begins, in uncompressed bytes.
  public var endOffset: Int64 = 0
  /// Open questions for the next reading.
  public var pending: [UInt8] = []
  /// True when the open questions of the reading before could not be read and were dropped.
  public var droppedPending = false
  /// What went wrong with the file; what came before was read.
  public var fault: IntakeFault?

  /// Makes the result of nothing.
  public init() {}

  /// Adds what became of the next chunk, and of the lines that were too long to be in it.
  mutating func add(_ ledger: ChunkLedger, longLines: Int) {
    if longLines > 0 {
      let none = LineSpan(start: 0, lines: 0, quarterHour: LineSpan.noTime)
      spans[LineSpan.noTime, default: none].lines += UInt32(clamping: longLines)
    }
    for line in ledger.refused {
      let before = refused.count { $0.reason == line.reason }
      if before < ChunkLedger.placesKept { refused.append(line) }
    }
    counts.add(ledger.counts)
    for span in ledger.spans {
      let before = spans[span.quarterHour]
      var sum = span
      sum.lines += before?.lines ?? 0
      sum.records += before?.records ?? 0
      sum.skipped += before?.skipped ?? 0
      sum.folded += before?.folded ?? 0
      spans[span.quarterHour] = sum
    }
  }
}
