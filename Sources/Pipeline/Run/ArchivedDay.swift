internal import Archive
internal import CivilTime
internal import Formats
internal import Intake
internal import Settings
internal import Store
internal import Vocabulary

/// The archived lines of one source and day, to be read as they were read first.
struct ArchivedDay {
  let school: School
  let store: Store
  let source: SourceSettings
  let day: Day
  /// The clock of the run.
  let now: Instant

  /// Gives the day's lines chunk by chunk, with their format and what they do not say.
  ///
  /// - Returns: what could not be read; everything else was given.
  func eachChunk(
    _ body: (ChunkBuffer, Format, SourceContext) -> Void
  ) throws -> [Complaint] {
    var settled: (format: Format, context: SourceContext)?
    var refusal: Complaint?
    let faults = try chunks { buffer in
      do {
        let (format, context) = try settled ?? settle(head: buffer.lastBytes(.max))
        settled = (format, context)
        body(buffer, format, context)
        return true
      } catch {
        refusal = error as? Complaint
        return false
      }
    }
    return faults + (refusal.map { [$0] } ?? [])
  }

  private func chunks(_ body: (ChunkBuffer) -> Bool) throws -> [Complaint] {
    try Archive.eachChunk(
      of: source.name, on: day, from: store, in: school.settings.dataFolder,
      using: ChunkBuffer(chunkSize: 1_048_576), body
    ).map(\.complaint)
  }

  /// The format of the day's lines and what they do not say.
  private func settle(head: [UInt8]) throws -> (format: Format, context: SourceContext) {
    let next = school.settings.zone.start(of: day.advanced(days: 1))
    var opener = try LogOpener(source: source, now: now)
    // One day may not tell which comes first, day or month; the logs told it when they were read.
    opener.dateOrder =
      try source.dateOrder ?? LogTracker.dateOrder(in: store.logs(of: source.name))
    var (format, context) = try opener.settle(path: source.name, head: head, written: next)
    if format.hasLayouts {
      var layouts = LogLayouts()
      _ = try chunks { buffer in
        format.addLayouts(in: buffer, to: &layouts)
        return true
      }
      context = context.with(layouts: layouts)
    }
    let first = school.settings.zone.start(of: day)
    guard format.hasLocalTimes, var change = ClockChange(in: context, from: first, to: next) else {
      return (format, context)
    }
    var clocksGoBackAt: Int64?
    _ = try chunks { buffer in
      clocksGoBackAt = change.offset(in: buffer, of: format, context: context)
      return clocksGoBackAt == nil
    }
    return (format, context.with(clocksGoBackAt: clocksGoBackAt))
  }
}
