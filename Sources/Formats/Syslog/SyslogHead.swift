// hot: the head of every line that came by syslog.
internal import Vocabulary

/// What syslog puts before a program's own message.
///
///     <30>Jun 18 10:11:12 host program[7]: …                       RFC 3164
///     Jun 18 10:11:12 program[7]: …                                the same, without priority or host
///     2026-06-18T10:11:12.123456+01:00 host program[7]: …          rsyslog's files
///     <30>1 2026-06-18T09:11:12.123Z host program 7 - [a b="c"] …  RFC 5424
///     Jun 18 10:11:12 relay <30>Jun 18 10:11:12 host program: …    through a relay
///     <30>…                                                        the priority alone
///     …                                                            nothing at all
///
/// Of a line that went through a relay the program's own time counts, which is the inner one.
/// Source: RFC 3164, RFC 5424, rsyslog's templates `RSYSLOG_FileFormat` and
/// `RSYSLOG_TraditionalFileFormat`.
struct SyslogHead {
  /// The date and time of day; `nil` when syslog wrote none.
  var reading: ClockReading?
  /// Where the time begins, or would.
  var timePlace: Int
  /// Where the message begins; before ``takeTag(in:context:scratch:)``, what follows the time.
  var message: Int
  /// The program's name; empty when the line has none.
  var program = 0..<0
  /// True when the program's name has a process number or a host before it, so that syslog wrote it.
  var isTagged = false

  /// Reads priority and time, and all of a head as of RFC 5424.
  ///
  /// - Throws: ``RefusalReason/notATime`` when what must be a time is none.
  init(
    of line: Span<UInt8>, from start: Int = 0, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    timePlace = SyslogHead.behindPriority(in: line, from: start)
    message = timePlace
    if timePlace > start, line.has("1 ", at: timePlace) {
      timePlace += 2
      try readStructured(line, context: context, scratch: &scratch)
    } else if let known = scratch.lastYearless.reading(in: line, at: timePlace) {
      reading = known
      message = timePlace + YearlessMemo.length + 1
    } else if let time = try SyslogHead.time(
      in: line, at: timePlace, context: context, memo: &scratch.lastStamp)
    {
      reading = time.reading
      message = time.end
      scratch.lastYearless.take(time.reading, in: line, from: timePlace, to: time.end)
    }
  }

  /// The date and time of day in whole seconds that a line begins with; `nil` when it has none, or
  /// says its zone.
  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    var memo = StampMemo()
    var place = behindPriority(in: line, from: 0)
    if place > 0, line.has("1 ", at: place) { place += 2 }
    // why `try?`: a line that cannot be read tells no time here; `read` tells why.
    guard let found = try? time(in: line, at: place, context: context, memo: &memo),
      found.reading.offset == nil
    else { return nil }
    return found.reading.localMilliseconds.flooredQuotient(1000)
  }

  /// Reads `[host ]program[process]: `, and the heads of relays before it.
  ///
  /// ``program`` stays empty, and ``message`` where it was, when there is no such thing.
  mutating func takeTag(
    in line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    // More than two relays are none.
    for _ in 0..<3 where program.isEmpty && reading != nil {
      let first = line.firstSpace(from: message)
      if takeTag(message..<first, in: line, isTagged: false) { return }
      let second = first + 1
      if SyslogHead.beginsHead(in: line, at: second) {
        self = try SyslogHead(of: line, from: second, context: context, scratch: &scratch)
        continue
      }
      guard second < line.count else { return }
      _ = takeTag(second..<line.firstSpace(from: second), in: line, isTagged: true)
      return
    }
  }

  /// Takes a word as `program[process]:`, if it is one.
  private mutating func takeTag(
    _ word: Range<Int>, in line: Span<UInt8>, isTagged: Bool
  ) -> Bool {
    guard word.count > 1, line[word.upperBound - 1] == UInt8(ascii: ":") else { return false }
    let bracket = line.place(.byte(UInt8(ascii: "[")), from: word.lowerBound)
    program = word.lowerBound..<min(bracket, word.upperBound - 1)
    self.isTagged = isTagged || bracket < word.upperBound
    message = min(word.upperBound + 1, line.count)
    return true
  }

  /// Reads `time host program process message-id structured-data `.
  private mutating func readStructured(
    _ line: Span<UInt8>, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) {
    var left = FieldCursor(line, from: timePlace)
    let time = try left.takeWord()
    reading = try structuredTime(time, in: line, scratch: &scratch)
    _ = try left.takeWord()
    program = try left.takeWord()
    isTagged = true
    _ = try left.takeWord()
    _ = try left.takeWord()
    message = left.next
    if message < line.count, line[message] == UInt8(ascii: "[") {
      message = try SyslogHead.behindElements(in: line, from: message)
    } else {
      _ = try left.takeWord()
      message = left.next
    }
    // A byte order mark may stand before the message.
    if message + 2 < line.count, line[message] == 0xEF, line[message + 1] == 0xBB { message += 3 }
    if SyslogHead.beginsHead(in: line, at: message), line[message] == UInt8(ascii: "<") {
      self = try SyslogHead(of: line, from: message, context: context, scratch: &scratch)
    }
  }

  /// An RFC 3339 time, `-` for none, or seconds since 1970 as some devices write them.
  private func structuredTime(
    _ word: Range<Int>, in line: Span<UInt8>, scratch: inout LineScratch
  ) throws(LineFault) -> ClockReading? {
    if word.count == 1, line[word.lowerBound] == UInt8(ascii: "-") { return nil }
    if let found = line.isoReading(at: word, memo: &scratch.lastStamp) { return found }
    var place = word.lowerBound + 10
    let rest = line.fraction(at: &place, to: word.upperBound)
    guard place == word.upperBound, let seconds = line.digits(10, at: word.lowerBound) else {
      throw LineFault(.notATime, at: word.lowerBound)
    }
    return ClockReading(milliseconds: seconds * 1000 + rest)
  }
}
