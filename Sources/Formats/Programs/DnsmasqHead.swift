// hot: the head of every line of dnsmasq.
internal import Vocabulary

/// The part of a dnsmasq line before its message: time, host, program and process.
///
///     May  8 01:57:00 dnsmasq[71314]: …                              written to a file
///     <30>May  8 01:57:00 host dnsmasq[71314]: …                     syslog, RFC 3164
///     2026-06-18T10:11:12.123456+01:00 host dnsmasq[71314]: …        rsyslog's own
///     <30>1 2026-06-18T10:11:12.123Z host dnsmasq 71314 - - …        syslog, RFC 5424
struct DnsmasqHead {
  /// The date and time of day.
  var reading: ClockReading
  /// Where the time begins.
  var timePlace: Int
  /// Where the process's number begins, which together with a serial number names a question.
  var process = 0
  /// Where the message begins.
  var message = 0
  /// True when the DNS part of dnsmasq wrote the line, or Pi-hole's FTL, which is made of it.
  var isResolver = false

  /// Reads the head of a line.
  ///
  /// - Parameter memo: Remembers the last time without a year.
  @inline(always)
  init(
    of line: Span<UInt8>, context: SourceContext, memo: inout YearlessMemo
  ) throws(LineFault) {
    timePlace = DnsmasqHead.timePlace(in: line)
    // RFC 5424 has its version before the time.
    let isStructured = timePlace > 0 && line.has("1 ", at: timePlace)
    if isStructured { timePlace += 2 }
    let end: Int
    if let known = memo.reading(in: line, at: timePlace) {
      reading = known
      end = timePlace + YearlessMemo.length + 1
    } else {
      guard let time = DnsmasqHead.time(in: line, at: timePlace, context: context) else {
        throw LineFault(.notATime, at: timePlace)
      }
      reading = time.reading
      end = time.end
      memo.take(time.reading, in: line, from: timePlace, to: time.end)
    }
    var left = FieldCursor(line, from: end)
    if isStructured {
      try readStructured(&left, in: line)
    } else {
      try readTag(&left, in: line)
    }
  }

  /// Reads the date and time of day that a line writes, and where they end.
  static func time(
    in line: Span<UInt8>, at start: Int, context: SourceContext
  ) -> (reading: ClockReading, end: Int)? {
    guard start < line.count else { return nil }
    if line[start] &- UInt8(ascii: "0") < 10 {
      guard let space = line.firstIndex(of: UInt8(ascii: " "), from: start),
        let reading = line.isoTime(from: start, to: space)
      else { return nil }
      return (reading, space + 1)
    }
    guard let written = Yearless(in: line, at: start), written.end < line.count,
      line[written.end] == UInt8(ascii: " "), let reading = written.reading(context: context)
    else { return nil }
    return (reading, written.end + 1)
  }

  /// Where the time begins: behind `<PRI>`, if there is one.
  static func timePlace(in line: Span<UInt8>) -> Int {
    guard line[0] == UInt8(ascii: "<") else { return 0 }
    for place in 1..<min(5, line.count) where line[place] == UInt8(ascii: ">") { return place + 1 }
    return 0
  }

  /// Reads `[host ]dnsmasq[pid]: `.
  private mutating func readTag(
    _ left: inout FieldCursor, in line: Span<UInt8>
  ) throws(LineFault) {
    var tag = try left.takeWord()
    if line[tag.upperBound - 1] != UInt8(ascii: ":") { tag = try left.takeWord() }
    guard line[tag.upperBound - 1] == UInt8(ascii: ":") else {
      throw LineFault(.notThisFormat, at: tag.lowerBound)
    }
    var end = tag.upperBound - 1
    if let bracket = line.firstIndex(of: UInt8(ascii: "["), from: tag.lowerBound), bracket < end {
      end = bracket
    }
    process = end + 1
    message = left.next
    isResolver = DnsmasqHead.isResolver(tag.lowerBound..<end, in: line)
  }

  /// Reads `host program process message-id structured-data `.
  private mutating func readStructured(
    _ left: inout FieldCursor, in line: Span<UInt8>
  ) throws(LineFault) {
    _ = try left.takeWord()
    let program = try left.takeWord()
    process = try left.takeWord().lowerBound
    _ = try left.takeWord()
    message = left.next
    if message < line.count, line[message] == UInt8(ascii: "[") {
      guard let end = line.firstIndex(of: UInt8(ascii: "]"), from: message) else {
        throw LineFault(.fieldMissing, at: message)
      }
      message = min(line.count, end + 2)
    } else {
      _ = try left.takeWord()
      message = left.next
    }
    // A byte order mark may stand before the message.
    if message + 2 < line.count, line[message] == 0xEF, line[message + 1] == 0xBB { message += 3 }
    isResolver = DnsmasqHead.isResolver(program, in: line)
  }

  /// True for the program that answers questions, false for `dnsmasq-dhcp` and all others.
  private static func isResolver(_ name: Range<Int>, in line: Span<UInt8>) -> Bool {
    name.count == 7 && line.has("dnsmasq", at: name.lowerBound)
      || name.count == 10 && line.has("pihole-FTL", at: name.lowerBound)
  }
}
