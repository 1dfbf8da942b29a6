// hot: every line with a written date.
internal import Vocabulary

/// A date and a time of day as a line writes them, with the zone's offset if the line says it.
struct ClockReading {
  /// Milliseconds since 1970-01-01T00:00 on the clocks that wrote the line.
  var localMilliseconds: Int64
  /// How far those clocks are ahead of UTC, in milliseconds; `nil` when the line does not say.
  var offset: Int64?

  /// A moment that needs no zone.
  init(milliseconds: Int64) {
    localMilliseconds = milliseconds
    offset = 0
  }

  /// A date and a time of day; `nil` when there is no such date or time, or not since 1970.
  ///
  /// A leap second (`:60`) is the first second of the next minute.
  init?(
    year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Int64,
    milliseconds: Int64 = 0, offset: Int64? = nil
  ) {
    guard (1970...2100).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: Int(month), year: Int(year)), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    let number = Int64(Day(year: Int(year), month: Int(month), day: Int(day)).number)
    localMilliseconds =
      number * 86_400_000 + (hour * 3600 + minute * 60 + second) * 1000 + milliseconds
    self.offset = offset
  }

  /// The moment, by the line's own offset or else by the zone of the source.
  ///
  /// - Parameters:
  ///   - context: The zone, and the place in the log where its clocks go back.
  ///   - lineOffset: The offset of the line's first byte in its log.
  ///   - place: Where the time stands in the line, for the fault.
  ///   - scratch: Remembers the last offset of the zone.
  @inline(always)
  func moment(
    context: SourceContext, lineOffset: Int64, place: Int, scratch: inout LineScratch
  ) throws(LineFault) -> LocalMoment {
    if let offset { return LocalMoment(milliseconds: localMilliseconds - offset) }
    return try LocalMoment.resolve(
      localMilliseconds, context: context, offset: lineOffset, place: place, scratch: &scratch)
  }
}
