// hot: reads chunk after chunk.
internal import Digest
internal import Formats
internal import Intake
internal import Vocabulary

/// One worker: its tables, and what it does in a step.
///
/// Only one thread uses it.
final class ReadingWorker: @unchecked Sendable {
  /// What the worker counted.
  let builder: DigestBuilder
  private let progress: ReadingProgress
  private var batch = RecordBatch()
  private var ledger = ChunkLedger()
  private var joiner = Joiner()

  /// Makes a worker with empty tables.
  init(classifier: Classifier, options: ReadingOptions, progress: ReadingProgress) {
    builder = DigestBuilder(
      classifier: classifier, depth: options.depth, memory: options.memory,
      temporaryFolder: options.temporaryFolder)
    self.progress = progress
  }

  /// Takes step after step of a plan until there is none left.
  ///
  /// - Parameter sinks: Where what becomes of each piece goes, by the places of pieces.
  func work(on plan: ReadingPlan, sinks: [PieceSink]) throws(Complaint) {
    var done = FinishedStep.nothing
    while let step = plan.next(after: done) {
      switch step {
      case .read(let task, let part, let buffer):
        try readPart(part, chunk: task.chunk, sink: sinks[task.piece], buffer: buffer)
        done = .digested(buffer)
      case .fill(let stream, let buffer):
        done = .filled(stream, fill(buffer, from: stream))
      case .digest(let chunk):
        try digest(chunk, sink: sinks[chunk.piece])
        done = .digested(chunk.buffer)
      }
    }
  }

  /// Reads an export from its beginning to its end.
  func readExport(sink: PieceSink, buffer: ChunkBuffer) throws(Complaint) {
    guard case .plain(_, let start, let end) = sink.piece.content else {
      let stream = StreamReading(sink.piece, place: 0)
      var chunk: StreamChunk
      repeat {
        chunk = fill(buffer, from: stream)
        try digest(chunk, sink: sink)
      } while !chunk.isEnd
      return
    }
    var partStart = start
    var chunk = 0
    while partStart < end {
      let partEnd = min(end, partStart + Int64(buffer.chunkSize))
      try readPart(partStart..<partEnd, chunk: chunk, sink: sink, buffer: buffer)
      partStart = partEnd
      chunk += 1
    }
  }

  private func readPart(
    _ part: Range<Int64>, chunk: Int, sink: PieceSink, buffer: ChunkBuffer
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
    try digest(buffer, piece: sink.piece, outcome: &outcome, keeper: sink.keeper)
    try sink.take(outcome, chunk: chunk, builder: builder)
  }

  private func fill(_ buffer: ChunkBuffer, from stream: StreamReading) -> StreamChunk {
    let chunk = stream.fill(buffer)
    progress.add(buffer.count)
    return chunk
  }

  private func digest(_ chunk: StreamChunk, sink: PieceSink) throws(Complaint) {
    var outcome = ChunkOutcome(ledger: ChunkLedger())
    outcome.fault = chunk.fault
    if !chunk.isEnd {
      outcome.end = chunk.buffer.offset + Int64(chunk.buffer.count)
      outcome.tail = chunk.buffer.lastBytes(4096)
      try digest(chunk.buffer, piece: sink.piece, outcome: &outcome, keeper: sink.keeper)
    }
    try sink.take(outcome, chunk: chunk.number, builder: builder)
  }

  /// Reads the lines of a buffer and counts their records.
  private func digest(
    _ buffer: ChunkBuffer, piece: LogPiece, outcome: inout ChunkOutcome,
    keeper: (any LineKeeper)?
  ) throws(Complaint) {
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
      keeper?.prepare(
        lines: buffer.lines, spans: ledger.spans, offset: buffer.offset,
        layouts: piece.context.layouts, source: piece.source.number) ?? []
  }

  /// Notes lines that are too long to be in the buffer.
  private func refuse(_ longLines: [Int64]) {
    for offset in longLines { ledger.refuse(LineFault(.lineTooLong, at: 0), offset: offset) }
  }
}
