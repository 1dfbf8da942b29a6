// hot: the head of every line of Unbound.
internal import Vocabulary

/// The part of an Unbound line before its message.
///
///     [1773490668] unbound[PID:THREAD] info: …                     epoch, the default
///     Jun 18 10:11:12 unbound[PID:THREAD] info: …                  log-time-ascii
///     2026-06-18T10:11:12.123+01:00 unbound[PID:THREAD] info: …    log-time-iso
///     Jun 18 10:11:12 host unbound[PID]: [PID:THREAD] info: …      syslog, see ``SyslogHead``
struct UnboundHead {
  /// The date and time of day.
  var reading: ClockReading
  /// Where the time begins.
  var timePlace = 0
  /// Where the level (`info:`, `query:`, `reply:` and others) begins.
  var level = 0
  /// False when syslog has the line from another program.
  var isOfUnbound = true

  /// Reads the head of a line.
  init(
    of line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    if line[0] == UInt8(ascii: "[") {
      let end = line.place(.byte(UInt8(ascii: "]")), from: 1)
      guard end == 11, line.has("] ", at: end),
        let seconds = scratch.lastSecond.seconds(from: 1, to: end, in: line), seconds >= 0
      else { throw LineFault(.notATime, at: 1) }
      reading = ClockReading(milliseconds: seconds * 1000)
      timePlace = 1
      level = try UnboundHead.behindName(in: line, at: end + 2)
      return
    }
    var head = try SyslogHead(of: line, context: context, scratch: &scratch)
    guard let time = head.reading else { throw LineFault(.notATime, at: head.timePlace) }
    reading = time
    timePlace = head.timePlace
    if UnboundHead.isOwn(in: line, at: head.message) {
      level = try UnboundHead.behindName(in: line, at: head.message)
      return
    }
    try head.takeTag(in: line, context: context, scratch: &scratch)
    reading = head.reading ?? time
    timePlace = head.timePlace
    if head.program.isEmpty { throw LineFault(.notThisFormat, at: head.message) }
    isOfUnbound = line.isWord("unbound", at: head.program)
    level = head.message
    // `[PID:THREAD] `
    if line.has("[", at: level) { level = min(line.firstSpace(from: level) + 1, line.count) }
  }

  /// True for `unbound[PID:THREAD] `, which syslog would have written with a colon.
  private static func isOwn(in line: Span<UInt8>, at place: Int) -> Bool {
    guard line.has("unbound[", at: place) else { return false }
    let end = line.firstSpace(from: place)
    return line[end - 1] == UInt8(ascii: "]")
  }

  private static func behindName(in line: Span<UInt8>, at place: Int) throws(LineFault) -> Int {
    guard isOwn(in: line, at: place) else { throw LineFault(.notThisFormat, at: place) }
    return min(line.firstSpace(from: place) + 1, line.count)
  }
}
