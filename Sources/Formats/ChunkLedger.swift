// hot: told of each line.
public import Vocabulary

/// What became of the lines of one chunk.
public struct ChunkLedger: Sendable {
  /// How many places of each reason are kept.
  public static let placesKept = 3

  /// How many lines of each kind.
  public var counts = LineCounts()
  /// The lines by quarter hour, in their order in the chunk.
  public var spans: [LineSpan] = []
  /// The first places of each reason for refusing a line.
  public var refused: [RefusedLine] = []

  /// Makes an empty ledger.
  public init() {}

  /// Forgets everything, for the next chunk.
  public mutating func removeAll() {
    counts = LineCounts()
    spans.removeAll(keepingCapacity: true)
    refused.removeAll(keepingCapacity: true)
  }

  /// Notes what a line is that begins at `start` in the chunk, and when it was written.
  ///
  /// - Parameter outcome: What the line is; `nil` when it was refused.
  mutating func note(time: Int64, start: Int, outcome: LineOutcome?) {
    let quarterHour =
      time == Record.noTime ? LineSpan.noTime : Instant(milliseconds: time).quarterHour
    if let last = spans.indices.last, spans[last].quarterHour == quarterHour {
      spans[last].lines += 1
    } else {
      spans.append(
        LineSpan(
          start: UInt32(truncatingIfNeeded: start), lines: 1, quarterHour: quarterHour))
    }
    let last = spans.count - 1
    switch outcome {
    case .record, .question: spans[last].records += 1
    case .skipped: spans[last].skipped += 1
    case .folded, .answer: spans[last].folded += 1
    case nil: break
    }
  }

  /// Notes a line that could not be read.
  public mutating func refuse(_ fault: LineFault, offset: Int64) {
    counts.refuse(fault.reason)
    let before = counts.refusedByReason[Int(fault.reason.rawValue)]
    guard before <= ChunkLedger.placesKept else { return }
    refused.append(RefusedLine(reason: fault.reason, offset: offset, column: fault.column))
  }
}
