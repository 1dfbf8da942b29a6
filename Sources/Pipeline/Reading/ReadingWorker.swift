// hot: reads chunk after chunk.
internal import Digest
internal import Formats
internal import Intake
internal import Vocabulary

/// One worker: its memory, its tables, and what it does with a task.
///
/// Only one thread uses it.
final class ReadingWorker: @unchecked Sendable {
  /// What the worker counted.
  let builder: DigestBuilder
  private let buffer: ChunkBuffer
  private let progress: ReadingProgress
  private var batch = RecordBatch()
  private var ledger = ChunkLedger()
  private var joiner = Joiner()

  /// Makes a worker with empty tables.
  init(classifier: Classifier, options: ReadingOptions, progress: ReadingProgress) {
    builder = DigestBuilder(
      classifier: classifier, depth: options.depth, memory: options.memory,
      temporaryFolder: options.temporaryFolder)
    buffer = ChunkBuffer(chunkSize: options.chunkSize)
    self.progress = progress
  }

  /// Reads a chunk or a stream and hands what became of it to the sink.
  func perform(_ task: ReadingTask, sink: PieceSink) throws(Complaint) {
    if let part = task.part {
      try readPart(part, chunk: task.chunk, sink: sink)
    } else {
      try readStream(sink: sink)
    }
  }

  private func readPart(
    _ part: Range<Int64>, chunk: Int, sink: PieceSink
  ) throws(Complaint) {
    guard case .plain(let file, let start, let end) = sink.piece.content else { return }
    var outcome = ChunkOutcome(ledger: ChunkLedger())
    do throws(IntakeFault) {
      let isWhole = try file.readLines(beginningIn: part, from: start, to: end, into: buffer)
      if !isWhole { outcome.shortAt = buffer.offset + Int64(buffer.count) }
    } catch {
      outcome.fault = error
      buffer.removeAll()
    }
    progress.add(part.count)
    try digest(piece: sink.piece, outcome: &outcome, keeper: sink.keeper)
    try sink.take(outcome, chunk: chunk, builder: builder)
  }

  private func readStream(sink: PieceSink) throws(Complaint) {
    var chunk = 0
    let cutter: StreamCutter
    var outcome = ChunkOutcome(ledger: ChunkLedger())
    do throws(IntakeFault) {
      cutter = try sink.piece.cutter(using: buffer)
    } catch {
      outcome.fault = error
      return try sink.take(outcome, chunk: 0, builder: builder)
    }
    while cutter.fill(buffer) {
      progress.add(buffer.count)
      outcome = ChunkOutcome(ledger: ChunkLedger())
      outcome.end = buffer.offset + Int64(buffer.count)
      outcome.tail = buffer.lastBytes(4096)
      try digest(piece: sink.piece, outcome: &outcome, keeper: sink.keeper)
      try sink.take(outcome, chunk: chunk, builder: builder)
      chunk += 1
    }
    outcome = ChunkOutcome(ledger: ChunkLedger())
    outcome.fault = cutter.fault
    try sink.take(outcome, chunk: chunk, builder: builder)
  }

  /// Reads an export from its beginning to its end, since it may hold what others held.
  func readExport(sink: PieceSink) throws(Complaint) {
    guard case .plain(_, let start, let end) = sink.piece.content else {
      return try readStream(sink: sink)
    }
    var place = start
    var chunk = 0
    while place < end {
      let partEnd = min(end, place + Int64(buffer.chunkSize))
      try readPart(place..<partEnd, chunk: chunk, sink: sink)
      place = partEnd
      chunk += 1
    }
  }

  /// Reads the lines of the buffer and counts their records.
  private func digest(
    piece: LogPiece, outcome: inout ChunkOutcome, keeper: (any LineKeeper)?
  ) throws(Complaint) {
    let buffer = buffer
    ledger.removeAll()
    // In a stream a line that is too long may stand before the chunk's lines, else behind them.
    refuse(buffer.longLines.filter { $0 < buffer.offset })
    var scratch = LineScratch(buffer: buffer)
    var position = buffer.offset == 0 && buffer.beginsWithByteOrderMark ? 3 : 0
    while position < buffer.count {
      batch.removeAll()
      piece.format.read(buffer.lines, &position, piece.context, &scratch, &batch, &ledger)
      var visits = batch.records
      if piece.format.joinsLines {
        joiner.take(batch, bytes: buffer.bytes, chunkOffset: buffer.offset)
        visits = joiner.visits
      }
      if let exports = piece.exports {
        let count = visits.count
        visits = try exports.news(of: visits, bytes: buffer.bytes, log: piece.source.log)
        outcome.repeats += count - visits.count
      }
      try builder.take(
        visits, bytes: buffer.bytes, source: piece.source, chunkOffset: buffer.offset)
    }
    if piece.format.joinsLines { outcome.fold = joiner.endChunk(bytes: buffer.bytes) }
    refuse(buffer.longLines.filter { $0 >= buffer.offset })
    ledger.endChunk()
    outcome.ledger = ledger
    outcome.longLines = buffer.longLines.count
    outcome.prepared =
      keeper?.prepare(lines: buffer.lines, spans: ledger.spans, source: piece.source.number) ?? []
  }

  /// Notes lines that are too long to be in the buffer.
  private func refuse(_ longLines: [Int64]) {
    for offset in longLines { ledger.refuse(LineFault(.lineTooLong, at: 0), offset: offset) }
  }
}
