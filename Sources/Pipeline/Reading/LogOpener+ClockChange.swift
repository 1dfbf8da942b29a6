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
      guard let first, var change = ClockChange(in: context, from: first, to: context.latest)
      else { return context }
      repeat {
        guard let offset = change.offset(in: buffer, of: format, context: context) else { continue }
        return SourceContext(
          zone: context.zone, latest: context.latest, columns: context.columns,
          clocksGoBackAt: offset)
      } while try chunks.fill(buffer)
    } catch {
      throw error.complaint
    }
    return context
  }

  private func firstTime(
    in buffer: ChunkBuffer, format: Format, context: SourceContext
  ) -> Instant? {
    var scratch = LineScratch(buffer: buffer)
    var batch = RecordBatch()
    var ledger = ChunkLedger()
    var position = 0
    format.read(buffer.lines, &position, context, &scratch, &batch, &ledger)
    return batch.records.map(\.time).min().map { Instant(milliseconds: $0) }
  }
}
