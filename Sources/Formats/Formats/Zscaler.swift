// hot
internal import Intake
internal import Vocabulary

/// Zscaler Internet Access, web feeds of the Nanolog Streaming Service (NSS), also by syslog.
///
///     "Sat Mar 14 09:26:53 2026","jsmith@school.example","HTTPS","example.org/a","Allowed","General
///     Browsing",…,"10.0.0.7","192.0.2.10","GET","200",…                the default feed, as CSV
///     { "sourcetype" : "zscalernss-web", "event" : {"datetime":"2026-03-14 09:26:53","reason":
///     "Allowed","protocol":"HTTPS","action":"Allowed",…,"url":"example.org/a",…}}      JSON for SIEMs
///     2026-03-14 09:26:53⇥reason=Allowed⇥protocol=HTTPS⇥action=Allowed⇥…⇥vendor=Zscaler⇥…   the same
///
/// - the default feed's columns, from 0: 0 time, 1 login, 2 protocol, 3 URL, 4 action, 8 response
///   size, 10 client's transaction time, 13 category, 19 location, 21 client, 23 method, 24 status,
///   25 browser, 26 referrer, 28 rule, 32 device; also parted by TABs
/// - JSON and `key=value` are read by their keys, in any order: the vendor's for SIEMs or the names
///   of the fields themselves (`time`, `login`, `eurl`, `urlcat`, `cip`, `respcode`, `rulelabel`)
/// - the URL has no scheme, and `%XX` for what is no printable ASCII
/// - times are in the feed's zone, which only the field `tz` says; `epochtime` needs none
/// - without a known user the login is the location's name
///
/// Lines of the other feeds (`zscalernss-fw`, `-dns`, `-alerts` …) are skipped.
/// Source: https://help.zscaler.com/unified/nss-feed-output-format-web-logs; the feed of the resource
/// `zia_cloud_nss_feed` in https://github.com/zscaler/terraform-provider-zia
enum Zscaler: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Zscaler Internet Access: NSS and Cloud NSS web feeds.",
    says: "Users, addresses, whole URLs (the host alone for HTTPS that is not inspected), status, "
      + "size, category, rule, and whether it was blocked.",
    setUp:
      "Administration > Nanolog Streaming Service > NSS Feeds: a feed of the web log, output type "
      + "JSON or CSV in its default format, time zone GMT, feed escape characters `\"` and `\\`.",
    traps: [
      "Times are in the feed's zone and do not say it: choose the time zone of the feed as that of "
        + "the source, or add the field `\"tz\":\"%s{tz}\"` with GMT.",
      "CSV and TAB-separated feeds must have the default columns; an own order is refused. Prefer "
        + "JSON, which is read by its keys.",
      "A JSON or key=value line must say what it is: `\"sourcetype\":\"zscalernss-web\"`, "
        + "`vendor=Zscaler` or `product=NSS`.",
      "Without a known user the login is the name of the location, and is then not taken for a user.",
      "A page that only cautions is logged as blocked with a reason that says so; it is warned.",
      "A JSON feed as arrays (one array a line) is refused: turn \"JSON Array Notation\" off.",
      "CEF, LEEF and firewall, DNS and alert feeds are not read.",
    ],
    unproven: "No log of a real feed was at hand. Whether the time is the start or the end of the "
      + "request is not documented, and it is read as it stands; so is the reason of a caution.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let fields = try ZscalerFields(line)
    if fields.isOfOtherFeed(in: line) { return .skipped }
    let time = fields.places(.time)
    guard let reading = reading(of: fields, in: line, memo: &scratch.lastWritten) else {
      throw LineFault(time.isEmpty ? .fieldMissing : .notATime, at: time.lowerBound)
    }
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: time.lowerBound,
      scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    record.kind = .proxy
    guard !fields.places(.action).isEmpty else { throw LineFault(.fieldMissing, at: line.count) }
    try setAddress(of: fields, in: line, base: base, scratch: &scratch, record: &record)
    guard !record.host.isEmpty else { throw LineFault(.fieldMissing, at: line.count) }
    try fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let hasReturn = line.count > 0 && line[line.count - 1] == UInt8(ascii: "\r")
    let line = line.extracting(first: hasReturn ? line.count - 1 : line.count)
    var memo = WrittenTimeMemo()
    // why `try?`: a line that cannot be read tells no time here; `read` tells why.
    guard let fields = try? ZscalerFields(line), !fields.isOfOtherFeed(in: line),
      let reading = reading(of: fields, in: line, memo: &memo), reading.offset == nil
    else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// What the time says, with the zone that the line may have in a field of its own.
  private static func reading(
    of fields: ZscalerFields, in line: Span<UInt8>, memo: inout WrittenTimeMemo
  ) -> ClockReading? {
    let places = fields.places(.time)
    guard var reading = memo.reading(in: line, at: places) ?? clock(in: line, at: places) else {
      return nil
    }
    memo.take(reading, in: line, at: places)
    let zone = fields.places(.zone)
    if reading.offset == nil {
      reading.offset = line.zoneOffset(from: zone.lowerBound, to: zone.upperBound)
    }
    return reading
  }

  /// Reads `Sat Mar 14 09:26:53 2026`, `2026-03-14 09:26:53`, `26-03-14 09:26:53` or seconds since
  /// 1970; `nil` for anything else.
  static func clock(in line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    let (start, end) = (places.lowerBound, places.upperBound)
    switch places.count {
    case 10: return line.sinceEpoch(places).map { ClockReading(milliseconds: $0) }
    case 17:
      guard line.has("-", at: start + 2), let year = line.digits(2, at: start) else { return nil }
      return reading(in: line, year: 2000 + year, at: start + 3)
    case 23, 24:
      if line.has("-", at: start + 4) { return line.isoTime(from: start, to: end) }
      return written(in: line, at: places)
    default: return line.isoTime(from: start, to: end)
    }
  }

  /// Reads `03-14 09:26:53` behind a year.
  private static func reading(
    in line: Span<UInt8>, year: Int64, at start: Int
  ) -> ClockReading? {
    guard let month = line.digits(2, at: start), line.has("-", at: start + 2),
      let day = line.digits(2, at: start + 3), line.has(" ", at: start + 5)
    else { return nil }
    return clock(in: line, year: year, month: month, day: day, at: start + 6)
  }

  /// Reads `Sat Mar 14 09:26:53 2026`, its day with one digit or two.
  private static func written(in line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    let start = places.lowerBound
    let year = places.upperBound - 4
    let time = year - 9
    guard line.has(" ", at: start + 3), line.has(" ", at: start + 7), line.has(" ", at: year - 1),
      line.has(" ", at: time - 1), let month = line.month(at: start + 4),
      let number = line.digits(4, at: year)
    else { return nil }
    var digit = start + 8
    if line.has(" ", at: digit) { digit += 1 }
    guard let day = line.number(from: digit, to: time - 1) else { return nil }
    return clock(in: line, year: number, month: month, day: day, at: time)
  }

  /// Reads `09:26:53`.
  private static func clock(
    in line: Span<UInt8>, year: Int64, month: Int64, day: Int64, at start: Int
  ) -> ClockReading? {
    guard let hour = line.digits(2, at: start), line.has(":", at: start + 2),
      let minute = line.digits(2, at: start + 3), line.has(":", at: start + 5),
      let second = line.digits(2, at: start + 6)
    else { return nil }
    return ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }
}
