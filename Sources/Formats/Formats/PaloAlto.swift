// hot
internal import Intake
internal import Vocabulary

/// Palo Alto Networks firewalls (PAN-OS 7.1 to 11), URL filtering log: type THREAT, subtype url.
///
///     [<14>Mar 14 09:26:53 fw01 ]1,2026/03/14 09:26:53,0123,THREAT,url,2561,2026/03/14 09:26:53,
///     10.0.0.7,192.0.2.10,…,Pupils,school\jsmith,,ssl,vsys1,…,alert,"example.org/a?b=c",(9999),
///     games,informational,client-to-server,…
///
/// CSV with `""` for a quotation mark; columns from 0: 3 type, 4 subtype, 6 generated time on the
/// firewall's clock, 7 source, 11 rule, 12 source user, 14 application, 25 destination port,
/// 30 action, 31 URL without its scheme, 33 category, 46 browser, 49 referrer, 63 HTTP method,
/// 86 source host name. Versions only add columns at the end, and short lines are read.
///
/// - since PAN-OS 10 the time at which the log was received stands near the end, with its zone; the
///   generated time is then read in that zone
/// - `block-continue` is a page with a button, `continue` the visit once it was pressed
/// - a file exported from the web interface has the same columns, and a header line
///
/// Source: https://docs.paloaltonetworks.com/pan-os, "Syslog Field Descriptions": "URL Filtering Log
/// Fields" and "Threat Log Fields" of 7.1 to 10.2
enum PaloAlto: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Palo Alto Networks firewalls and Panorama, PAN-OS 7.1 to 11: URL filtering log.",
    says: "Users where User-ID knows them, addresses, whole URLs (the host alone for HTTPS without "
      + "decryption), the category, the security rule, and what was done.",
    limits: [.allowedMayBeMissing],
    setUp:
      "Set the categories of the URL filtering profile to \"alert\", \"continue\" or \"block\"; "
      + "Device > Server Profiles > Syslog in the default format; and Objects > Log Forwarding: a "
      + "profile for the log type \"url\", used in the security rules.",
    traps: [
      "Categories set to \"allow\" are not logged: set them to \"alert\".",
      "Only the URL filtering log is read; traffic, system and other threat lines are skipped, and "
        + "DNS Security's (spyware) with them.",
      "Before PAN-OS 10 times have no zone and are read in the source's time zone.",
      "The \"continue\" page is a warning; the visit once the button was pressed is allowed. A page "
        + "that asks for a password (\"override\") is a block.",
      "The log has no scheme: `https://` is put before the URL for the application ssl and port 443.",
      "Behind a proxy the source is the proxy; what `X-Forwarded-For` says is not believed.",
      "Custom formats, CEF and LEEF are refused: leave the server profile's formats at default.",
    ],
    unproven: "Written from Palo Alto's field descriptions; no log of a real firewall was at hand.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    if isHeader(line) { return .skipped }
    guard let start = start(of: line) else { throw LineFault(.notThisFormat, at: 0) }
    do throws(LineFault) {
      return try readColumns(
        line.extracting(start..<line.count), base: base + start, lineBase: base, context: context,
        scratch: &scratch, record: &record)
    } catch {
      throw LineFault(error.reason, at: Int(error.column) - 1 + start)
    }
  }

  private static func readColumns(
    _ line: Span<UInt8>, base: Int, lineBase: Int, context: SourceContext,
    scratch: inout LineScratch, record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let columns = try PaloAltoColumns(line)
    let isVisit = columns.isVisit(in: line)
    do throws(LineFault) {
      let time = columns[.generated].places
      let reading = try reading(of: columns, in: line, memo: &scratch.lastStamp)
      let moment = try reading.moment(
        context: context, lineOffset: scratch.chunkOffset + Int64(lineBase),
        place: time.lowerBound, scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    } catch {
      // A line that is no visit needs no time.
      if isVisit { throw error }
    }
    guard isVisit else {
      if isLogType(columns[.type].places, in: line) { return .skipped }
      throw LineFault(.notThisFormat, at: columns[.type].places.lowerBound)
    }
    record.kind = .firewall
    record.setAddress(
      bare: columns[.url], scheme: scheme(of: columns, in: line), in: line, base: base,
      scratch: &scratch)
    guard !record.host.isEmpty else {
      throw LineFault(.fieldMissing, at: columns[.url].places.lowerBound)
    }
    fill(&record, from: columns, in: line, base: base, scratch: &scratch)
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let hasReturn = line.count > 0 && line[line.count - 1] == UInt8(ascii: "\r")
    let line = line.extracting(first: hasReturn ? line.count - 1 : line.count)
    var memo = StampMemo()
    guard let start = start(of: line) else { return nil }
    let rest = line.extracting(start..<line.count)
    // why `try?`: a line that cannot be read tells no time here; `read` tells why.
    guard let columns = try? PaloAltoColumns(rest), columns.isVisit(in: rest),
      let reading = try? reading(of: columns, in: rest, memo: &memo), reading.offset == nil
    else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// True for the header line of a file that was exported from the web interface.
  private static func isHeader(_ line: Span<UInt8>) -> Bool {
    // A byte order mark may stand before it.
    let start = line.count > 3 && line[0] == 0xEF ? 3 : 0
    return line.has("Domain,Receive Time,", at: start)
      || line.has("\"Domain\",\"Receive Time\",", at: start)
  }

  /// Where the first column begins: before the comma before the time at which the log was received;
  /// `nil` when no such time is near.
  private static func start(of line: Span<UInt8>) -> Int? {
    var comma = line.place(.byte(UInt8(ascii: ",")), from: 0)
    while comma < min(line.count, 512) {
      if isTime(comma + 1..<comma + 20, in: line), line.has(",", at: comma + 20) {
        var start = comma
        while start > 0, line[start - 1] != UInt8(ascii: " "), line[start - 1] != UInt8(ascii: ">")
        {
          start -= 1
        }
        return start
      }
      comma = line.place(.byte(UInt8(ascii: ",")), from: comma + 1)
    }
    return nil
  }

  /// True for what looks like `2026/03/14 09:26:53`.
  private static func isTime(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    let start = places.lowerBound
    return places.count == 19 && line.has("/", at: start + 4) && line.has("/", at: start + 7)
      && line.has(" ", at: start + 10) && line.has(":", at: start + 13)
      && line.has(":", at: start + 16)
  }

  /// True for the name of a log, such as `TRAFFIC` or `HIP-MATCH`.
  private static func isLogType(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    guard places.count > 2 else { return false }
    for place in places {
      let isLetter = line[place].asciiLowercased &- UInt8(ascii: "a") < 26
      guard isLetter || line[place] == UInt8(ascii: "-") else { return false }
    }
    return true
  }

  /// The generated time, in the zone of the time at which the log was received if the line has one.
  private static func reading(
    of columns: PaloAltoColumns, in line: Span<UInt8>, memo: inout StampMemo
  ) throws(LineFault) -> ClockReading {
    let places = columns[.generated].places
    guard var reading = memo.reading(in: line, at: places) ?? clock(in: line, at: places) else {
      throw LineFault(places.isEmpty ? .fieldMissing : .notATime, at: places.lowerBound)
    }
    memo.take(reading, in: line, at: places)
    let zoned = columns.zoned
    guard let received = line.isoTime(from: zoned.lowerBound, to: zoned.upperBound),
      let offset = received.offset
    else { return reading }
    // Both are of one clock when they are near each other.
    let delay = received.localMilliseconds - reading.localMilliseconds
    guard abs(delay) < 600_000 else { return reading }
    reading.offset = offset
    if (0..<1000).contains(delay) { reading.localMilliseconds += delay }
    return reading
  }

  private static func clock(in line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    let start = places.lowerBound
    guard isTime(places, in: line), let year = line.digits(4, at: start),
      let month = line.digits(2, at: start + 5), let day = line.digits(2, at: start + 8),
      let hour = line.digits(2, at: start + 11), let minute = line.digits(2, at: start + 14),
      let second = line.digits(2, at: start + 17)
    else { return nil }
    return ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }

  /// What stands before the URL: the log leaves it out.
  private static func scheme(of columns: PaloAltoColumns, in line: Span<UInt8>) -> StaticString {
    let (app, port) = (columns[.app].places, columns[.port].places)
    if line.isKey("443", at: port) || line.isWord("ssl", at: app) || line.isWord("quic", at: app) {
      return "https://"
    }
    return line.isKey("80", at: port) || line.isWord("web-browsing", at: app) ? "http://" : ""
  }

  private static func fill(
    _ record: inout Record, from columns: PaloAltoColumns, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    record.action = action(columns[.action].places, in: line)
    record.client = scratch.range(of: columns[.source], in: line, base: base)
    record.clientName = scratch.range(of: columns[.sourceName], in: line, base: base)
    record.user = scratch.range(of: columns[.user], in: line, base: base)
    record.method = scratch.range(of: columns[.method], in: line, base: base)
    record.deviceCategory = scratch.range(of: columns[.category], in: line, base: base)
    record.deviceRule = scratch.range(of: columns[.rule], in: line, base: base)
    record.userAgent = scratch.range(of: columns[.agent], in: line, base: base)
    record.referrer = scratch.range(of: columns[.referrer], in: line, base: base)
  }

  /// What the firewall did, by its own words.
  private static func action(_ word: Range<Int>, in line: Span<UInt8>) -> Action {
    func begins(_ name: StaticString) -> Bool {
      word.count >= name.utf8CodeUnitCount && line.has(name, at: word.lowerBound)
    }
    if line.isKey("alert", at: word) || line.isKey("allow", at: word)
      || line.isKey("continue", at: word) || line.isKey("override", at: word)
    {
      return .allowed
    }
    if line.isKey("block-continue", at: word) { return .warned }
    let isBlock =
      begins("block") || begins("deny") || begins("drop") || begins("reset-")
      || line.isKey("override-lockout", at: word) || line.isKey("sinkhole", at: word)
    return isBlock ? .blocked : .unknown
  }
}
