internal import Formats
internal import Intake
internal import Vocabulary

extension LogOpener {
  /// The context with the place where the log shows the clocks going back, if it does.
  ///
  /// Only a log of local times that holds the hour that October repeats is read for it.
  func withClockChange(
    _ context: SourceContext, of content: LogContent, format: Format
  ) throws(Complaint) -> SourceContext {
    guard format.hasLocalTimes else { return context }
    let buffer = ChunkBuffer(chunkSize: 262_144)
    do throws(IntakeFault) {
      var chunks = try LogChunks(of: content, using: buffer)
      var first: Instant?
      while first == nil, try chunks.fill(buffer) {
        first = firstTime(in: buffer, format: format, context: context)
      }
      guard let first, ClockChange(in: context, from: first, to: context.latest) != nil else {
        return context
      }
      // A file may be written to long after its last line, and most logs end before the hour.
      let last = try lastTime(of: content, format: format, context: context) ?? context.latest
      guard var change = ClockChange(in: context, from: first, to: min(last, context.latest)) else {
        return context
      }
      repeat {
        guard let offset = change.offset(in: buffer, of: format, context: context) else { continue }
        return context.with(clocksGoBackAt: offset)
      } while try chunks.fill(buffer)
    } catch {
      throw error.complaint
    }
    return context
  }

  private func firstTime(
    in buffer: ChunkBuffer, format: Format, context: SourceContext
  ) -> Instant? {
    times(in: buffer, format: format, context: context)?.earliest
  }

  /// A day after the latest time among the last lines of a log, since lines need not be in order;
  /// `nil` for a compressed log, of which only the beginning is at hand, and for lines without any.
  private func lastTime(
    of content: LogContent, format: Format, context: SourceContext
  ) throws(IntakeFault) -> Instant? {
    guard !content.isStream else { return nil }
    let buffer = ChunkBuffer(chunkSize: 262_144)
    let end = content.file.identity.size
    let start = max(0, end - Int64(buffer.chunkSize))
    try content.file.readLines(beginningIn: start..<end, from: 0, to: end, into: buffer)
    return times(in: buffer, format: format, context: context)?.latest
      .advanced(milliseconds: 86_400_000)
  }

  /// The earliest and the latest time of the lines in a buffer; `nil` when none has one.
  private func times(
    in buffer: ChunkBuffer, format: Format, context: SourceContext
  ) -> (earliest: Instant, latest: Instant)? {
    var scratch = LineScratch(buffer: buffer)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var position = 0
    var (earliest, latest) = (Int64.max, Int64.min)
    while position < buffer.count {
      batch.removeAll()
      format.read(buffer.lines, &position, context, &scratch, &batch, &ledger)
      for record in batch.records where record.time != Record.noTime {
        earliest = min(earliest, record.time)
        latest = max(latest, record.time)
      }
    }
    guard earliest <= latest else { return nil }
    return (Instant(milliseconds: earliest), Instant(milliseconds: latest))
  }
}
