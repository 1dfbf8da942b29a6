// hot: the head of every line of PowerDNS.
internal import Vocabulary

/// The part of a line of PowerDNS' programs before its message.
struct PowerDNSHead {
  /// The date and time of day; `nil` when the line has none.
  var reading: ClockReading?
  /// Where the time begins, or would.
  var timePlace = 0
  /// Where the message begins.
  var message = 0

  /// Reads the head of a line.
  init(
    of line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    // dnsdist's `[SECONDS.NANOSECONDS] `; the recursor's `[MTHREAD/N] ` has no such time.
    if line.has("[", at: 0) {
      let end = line.place(.byte(UInt8(ascii: "]")), from: 1)
      if end > 11, line.has("] ", at: end),
        let stamp = PowerDNSHead.stamp(in: line, at: 1..<end, memo: &scratch.lastSecond)
      {
        reading = stamp
        timePlace = 1
        message = end + 2
      }
      return
    }
    var head = try SyslogHead(of: line, context: context, scratch: &scratch)
    if head.reading != nil, !PowerDNSHead.beginsMessage(in: line, at: head.message) {
      try head.takeTag(in: line, context: context, scratch: &scratch)
      // With `log-timestamp` the program writes the time once more.
      if SyslogHead.beginsHead(in: line, at: head.message) {
        head = try SyslogHead(of: line, from: head.message, context: context, scratch: &scratch)
      }
    }
    reading = head.reading
    timePlace = head.timePlace
    message = head.message
  }

  /// True when a message begins at a place that no host and no program's name begins with.
  private static func beginsMessage(in line: Span<UInt8>, at place: Int) -> Bool {
    guard place < line.count else { return false }
    if line.has("{", at: place) || line.has("msg=", at: place) || line.has("Remote ", at: place) {
      return true
    }
    if line.has("TCP Remote ", at: place) || line.has("Packet from ", at: place) { return true }
    if line.has("Answer to ", at: place) || line.has("[", at: place) { return true }
    // `THREAD [MTHREAD/N] `
    var end = place
    while end < line.count, line[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    return end > place && line.has(" [", at: end)
  }

  /// The moment that `SECONDS.FRACTION` writes.
  ///
  /// The recursor writes three digits of a fraction. dnsdist writes nanoseconds without the zeros
  /// before them, so up to nine digits.
  static func stamp(
    in line: Span<UInt8>, at places: Range<Int>, memo: inout SecondMemo
  ) -> ClockReading? {
    let dot = places.lowerBound + 10
    guard dot <= places.upperBound,
      let seconds = memo.seconds(from: places.lowerBound, to: dot, in: line), seconds >= 0
    else { return nil }
    if dot == places.upperBound { return ClockReading(milliseconds: seconds * 1000) }
    guard line.has(".", at: dot), places.upperBound - dot <= 10,
      let rest = line.number(from: dot + 1, to: places.upperBound), rest >= 0
    else { return nil }
    let isThousandths = places.upperBound - dot == 4
    return ClockReading(
      milliseconds: seconds * 1000 + (isThousandths ? rest : rest / 1_000_000))
  }
}
