import Intake
import Vocabulary

@testable import Formats

/// Reads lines through the product one at a time, each in memory that ends where the line does.
///
/// What a chunk remembers of the lines before is remembered here too.
struct LineStepper {
  private let format: Format
  private let context: SourceContext
  private let buffer = ChunkBuffer(chunkSize: 1024)
  private var scratch: LineScratch

  init(_ format: Format, context: SourceContext) {
    self.format = format
    self.context = context
    scratch = LineScratch(buffer: buffer)
  }

  /// Reads a line without its newline.
  mutating func reading(of line: [UInt8]) -> LineReading {
    let guarded = GuardedBytes(line)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var position = 0
    scratch.room.removeAll()
    format.read(guarded.span, &position, context, &scratch, &batch, &ledger)
    ledger.endChunk()
    if let record = batch.records.first, let outcome = batch.outcomes.first {
      return LineReading(record, outcome: outcome) { range in
        // What is not in the line is in the room, which lies behind all that a line can be long.
        range.places.map { $0 < line.count ? line[$0] : buffer.bytes[$0] }
      }
    }
    var reading = LineReading()
    // Only the quarter hour is told of a line that leaves no record.
    if let quarterHour = ledger.spans.first?.quarterHour, quarterHour != LineSpan.noTime {
      reading.time = Int64(quarterHour) * 900_000
    }
    let counts = ledger.counts
    if counts.folded > 0 { return reading.ended(as: "folded") }
    let reason = RefusalReason.allCases.first { counts.refusedByReason[Int($0.rawValue)] > 0 }
    return reading.ended(as: reason?.name ?? "skipped")
  }
}
