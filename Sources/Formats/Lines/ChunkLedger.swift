// hot: told of each line.
public import Vocabulary

/// What became of the lines of one chunk.
public struct ChunkLedger: Sendable {
  /// How many places of each reason are kept.
  public static let placesKept = 3

  /// How many lines of each kind.
  public var counts = LineCounts()
  /// The lines by quarter hour, in their order in the chunk; whole once ``endChunk()`` was called.
  public var spans: [LineSpan] = []
  /// The first places of each reason for refusing a line.
  public var refused: [RefusedLine] = []

  /// The span of the line that was noted last, and the times that fall in it.
  private var span = LineSpan(start: 0, lines: 0, quarterHour: LineSpan.noTime)
  private var times = LineSpan.times(of: LineSpan.noTime)

  /// Makes an empty ledger.
  public init() {}

  /// Forgets everything, for the next chunk.
  public mutating func removeAll() {
    counts = LineCounts()
    spans.removeAll(keepingCapacity: true)
    span.lines = 0
    refused.removeAll(keepingCapacity: true)
  }

  /// Notes what a line is that begins at `start` in the chunk, and when it was written.
  ///
  /// - Parameter outcome: What the line is; `nil` when it was refused.
  @inline(always)
  mutating func note(time: Int64, start: Int, outcome: LineOutcome?) {
    // Most lines fall in the quarter hour of the line before.
    if !times.contains(time) || span.lines == 0 { beginSpan(time: time, start: start) }
    span.lines += 1
    switch outcome {
    case .record, .question: span.records += 1
    case .skipped: span.skipped += 1
    case .folded, .answer: span.folded += 1
    case nil: break
    }
  }

  /// Ends the last of the spans.
  public mutating func endChunk() {
    if span.lines > 0 { spans.append(span) }
    span.lines = 0
  }

  private mutating func beginSpan(time: Int64, start: Int) {
    let quarterHour =
      time == Record.noTime ? LineSpan.noTime : Instant(milliseconds: time).quarterHour
    if span.lines > 0, span.quarterHour == quarterHour { return }
    endChunk()
    span = LineSpan(start: UInt32(truncatingIfNeeded: start), lines: 0, quarterHour: quarterHour)
    times = LineSpan.times(of: quarterHour)
  }

  /// Notes a line that could not be read.
  public mutating func refuse(_ fault: LineFault, offset: Int64) {
    counts.refuse(fault.reason)
    let before = counts.refusedByReason[Int(fault.reason.rawValue)]
    guard before <= ChunkLedger.placesKept else { return }
    refused.append(RefusedLine(reason: fault.reason, offset: offset, column: fault.column))
  }
}
