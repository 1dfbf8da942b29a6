// hot: the head of every line of BIND.
internal import Vocabulary

/// The part of a BIND line before its message: time, syslog's head, category and severity.
struct BindHead {
  /// The date and time of day; `nil` when the line has none.
  var reading: ClockReading?
  /// Where the time begins, or would.
  var timePlace = 0
  /// Where the message begins.
  var message = 0
  /// False when syslog has the line from another program.
  var isOfBind = true

  /// Reads the head of a line.
  init(
    of line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    if !(try takeOwnTime(line, memo: &scratch.lastStamp)) {
      try takeSyslog(line, context: context, scratch: &scratch)
    }
    stepOverCategory(in: line)
  }

  /// Steps over syslog's head, and a time of BIND's own behind it.
  private mutating func takeSyslog(
    _ line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    var head = try SyslogHead(of: line, context: context, scratch: &scratch)
    timePlace = head.timePlace
    message = head.message
    reading = head.reading
    guard reading != nil, !line.has("client ", at: message) else { return }
    let behindTime = message
    try head.takeTag(in: line, context: context, scratch: &scratch)
    timePlace = head.timePlace
    reading = head.reading
    message = head.message
    if head.program.isEmpty { return }
    if line.isWord("named", at: head.program) {
      if try takeOwnTime(line, memo: &scratch.lastStamp) { return }
      let inner = try SyslogHead.time(
        in: line, at: message, context: context, memo: &scratch.lastStamp)
      if let inner { (reading, message) = (inner.reading, inner.end) }
    } else if head.isTagged {
      isOfBind = false
    } else {
      // A category stands where syslog would have the program: the channel's own ISO time.
      message = behindTime
    }
  }

  /// Takes `18-Jun-2026 10:11:12.123 `, if it stands where the message would begin.
  private mutating func takeOwnTime(
    _ line: Span<UInt8>, memo: inout StampMemo
  ) throws(LineFault) -> Bool {
    guard let found = try BindHead.ownTime(in: line, at: message, memo: &memo) else { return false }
    timePlace = message
    reading = found.reading
    message = found.end
    return true
  }

  /// Reads `18-Jun-2026 10:11:12.123 `; `nil` when nothing like it stands there.
  static func ownTime(
    in line: Span<UInt8>, at start: Int, memo: inout StampMemo
  ) throws(LineFault) -> (reading: ClockReading, end: Int)? {
    guard start + 12 <= line.count, line[start] &- UInt8(ascii: "0") < 10,
      line[start + 2] == UInt8(ascii: "-"), line[start + 6] == UInt8(ascii: "-")
    else { return nil }
    let whole = start..<start + 20
    var place = whole.upperBound
    guard place < line.count,
      var reading = memo.reading(in: line, at: whole) ?? date(in: line, at: whole)
    else { throw LineFault(.notATime, at: start) }
    memo.take(reading, in: line, at: whole)
    reading.localMilliseconds += line.fraction(at: &place, to: line.count)
    guard line.has(" ", at: place) else { throw LineFault(.notATime, at: start) }
    return (reading, place + 1)
  }

  private static func date(in line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    let start = places.lowerBound
    guard let day = line.digits(2, at: start), let month = line.month(at: start + 3),
      let year = line.digits(4, at: start + 7), line[start + 11] == UInt8(ascii: " "),
      let hour = line.digits(2, at: start + 12), line[start + 14] == UInt8(ascii: ":"),
      let minute = line.digits(2, at: start + 15), line[start + 17] == UInt8(ascii: ":"),
      let second = line.digits(2, at: start + 18)
    else { return nil }
    return ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }

  /// Steps over `category: ` and `severity: `, which the channel may print.
  private mutating func stepOverCategory(in line: Span<UInt8>) {
    for _ in 0..<2 where !line.has("client ", at: message) {
      let end = line.firstSpace(from: message)
      guard end > message, line[end - 1] == UInt8(ascii: ":") else { return }
      message = min(end + 1, line.count)
    }
  }
}
