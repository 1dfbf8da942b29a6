// hot: every line whose time has no zone.
internal import CivilTime
internal import Vocabulary

/// The moment that a date and a time of day on the source's clocks mean.
struct LocalMoment {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  var milliseconds: Int64
  /// True when the hour is October's repeated one and nothing tells which it is.
  var isAmbiguous = false

  /// Finds the moment.
  ///
  /// - Parameters:
  ///   - local: The date and time on the clocks, in milliseconds since 1970-01-01T00:00 there.
  ///   - context: The zone, and the place in the log where its clocks go back.
  ///   - offset: The offset of the line's first byte in its log.
  ///   - place: Where the time stands in the line, for the fault.
  ///   - scratch: Remembers the offset from UTC.
  @inline(always)
  static func resolve(
    _ local: Int64, context: SourceContext, offset: Int64, place: Int,
    scratch: inout LineScratch
  ) throws(LineFault) -> LocalMoment {
    if !scratch.lastTime.times.contains(local) {
      guard let steady = context.zone.steadyTimes(around: local) else {
        return try resolveChange(local, context: context, offset: offset, place: place)
      }
      scratch.lastTime = LocalTimeMemo(times: steady.times, offset: steady.offset)
    }
    return LocalMoment(milliseconds: local - scratch.lastTime.offset)
  }

  /// The same for a time in an hour in which the clocks change.
  private static func resolveChange(
    _ local: Int64, context: SourceContext, offset: Int64, place: Int
  ) throws(LineFault) -> LocalMoment {
    let number = local.flooredQuotient(86_400_000)
    let found = context.zone.instant(
      day: Day(number: Int32(clamping: number)), millisecondsOfDay: Int(local - number * 86_400_000)
    )
    switch found {
    case .never: throw LineFault(.timeDoesNotExist, at: place)
    case .once(let moment): return LocalMoment(milliseconds: moment.milliseconds)
    case .twice(let first, let second):
      guard let goBack = context.clocksGoBackAt else {
        return LocalMoment(milliseconds: first.milliseconds, isAmbiguous: true)
      }
      return LocalMoment(milliseconds: (offset >= goBack ? second : first).milliseconds)
    }
  }
}
