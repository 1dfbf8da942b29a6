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
  /// The quarter hour is looked up once and remembered: no zone changes its offset within one.
  ///
  /// - Parameters:
  ///   - day: The day on the clocks.
  ///   - millisecondsOfDay: The time of day on the clocks; a leap second may reach past the day.
  ///   - context: The zone, and the place in the log where its clocks go back.
  ///   - offset: The offset of the line's first byte in its log.
  ///   - place: Where the time stands in the line, for the fault.
  ///   - scratch: Remembers the last quarter hour.
  static func resolve(
    day: Day, millisecondsOfDay: Int, context: SourceContext, offset: Int64, place: Int = 0,
    scratch: inout LineScratch
  ) throws(LineFault) -> LocalMoment {
    let rest = millisecondsOfDay % 900_000
    let quarter = Int64(day.number) * 86_400 + Int64((millisecondsOfDay - rest) / 1000)
    if scratch.lastTime.localSeconds == quarter {
      return LocalMoment(
        milliseconds: scratch.lastTime.moment + Int64(rest),
        isAmbiguous: scratch.lastTime.isAmbiguous)
    }
    var found: LocalMoment
    switch context.zone.instant(day: day, millisecondsOfDay: millisecondsOfDay - rest) {
    case .never: throw LineFault(.timeDoesNotExist, at: place)
    case .once(let moment): found = LocalMoment(milliseconds: moment.milliseconds)
    case .twice(let first, let second):
      if let goBack = context.clocksGoBackAt {
        // Not remembered: the next line may stand behind the place where the clocks go back.
        let moment = offset >= goBack ? second : first
        return LocalMoment(milliseconds: moment.milliseconds + Int64(rest))
      }
      found = LocalMoment(milliseconds: first.milliseconds, isAmbiguous: true)
    }
    scratch.lastTime = LocalTimeMemo(
      localSeconds: quarter, moment: found.milliseconds, isAmbiguous: found.isAmbiguous)
    found.milliseconds += Int64(rest)
    return found
  }
}
