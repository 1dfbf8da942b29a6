import Intake
import TestSupport
import Vocabulary

@testable import Formats

/// What reading a log in chunks leaves: the records, and what the ledger tells of all lines.
struct ChunkReading: Equatable {
  /// A line that was refused.
  struct Refusal: Hashable {
    var reason: String
    var offset: Int64
  }

  /// What the kept lines say, by the place where each begins.
  var readings: [Int64: LineReading] = [:]
  /// What became of the lines.
  var counts = LineCounts()
  /// The lines of each chunk by quarter hour.
  var spans: [LineSpan] = []
  /// The first lines of each chunk that were refused for each reason.
  var refusals: Set<Refusal> = []

  /// Reads a log through the product.
  init(of log: [UInt8], format: Format, context: SourceContext, chunkSize: Int) throws {
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(log, to: "log"))
    let buffer = ChunkBuffer(chunkSize: chunkSize)
    let size = Int64(log.count)
    for start in stride(from: 0, to: size, by: chunkSize) {
      let end = min(size, start + Int64(chunkSize))
      try file.readLines(beginningIn: start..<end, from: 0, to: size, into: buffer)
      read(buffer, format: format, context: context)
    }
  }

  /// Puts together what the readings of single lines say of the log.
  init(of lines: [[UInt8]], readings: [LineReading], chunkSize: Int) {
    var offset: Int64 = 0
    var chunk: Int64 = -1
    var chunkStart: Int64 = 0
    var refused: [String: Int] = [:]
    for (line, reading) in zip(lines, readings) {
      let isFirst = offset / Int64(chunkSize) != chunk
      if isFirst {
        chunk = offset / Int64(chunkSize)
        chunkStart = offset
        refused = [:]
      }
      if isFirst || spans.last?.quarterHour != reading.quarterHour {
        spans.append(
          LineSpan(
            start: UInt32(offset - chunkStart), lines: 0, quarterHour: reading.quarterHour))
      }
      if let reason = add(reading, at: offset) {
        refused[reason, default: 0] += 1
        if refused[reason, default: 0] <= ChunkLedger.placesKept {
          refusals.insert(Refusal(reason: reason, offset: offset))
        }
      }
      offset += Int64(line.count) + 1
    }
  }

  /// Counts a line; the reason when it is refused.
  private mutating func add(_ reading: LineReading, at offset: Int64) -> String? {
    if reading.isKept { readings[offset] = reading }
    let last = spans.count - 1
    spans[last].lines += 1
    if let reason = RefusalReason.allCases.first(where: { $0.name == reading.outcome }) {
      counts.refuse(reason)
      return reading.outcome
    }
    counts.lines += 1
    switch reading.outcome {
    case "record", "question":
      counts.records += 1
      spans[last].records += 1
    case "skipped":
      counts.skipped += 1
      spans[last].skipped += 1
    default:
      counts.folded += 1
      spans[last].folded += 1
    }
    return nil
  }

  private mutating func read(_ buffer: ChunkBuffer, format: Format, context: SourceContext) {
    var scratch = LineScratch(buffer: buffer)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var position = 0
    while position < buffer.count {
      batch.removeAll()
      format.read(buffer.lines, &position, context, &scratch, &batch, &ledger)
      for (record, outcome) in zip(batch.records, batch.outcomes) {
        readings[buffer.offset + Int64(record.line.start)] = LineReading(
          record, outcome: outcome
        ) { range in range.places.map { buffer.bytes[$0] } }
      }
    }
    ledger.endChunk()
    counts.add(ledger.counts)
    spans += ledger.spans
    for line in ledger.refused {
      refusals.insert(Refusal(reason: line.reason.name, offset: line.offset))
    }
  }
}
