// hot
internal import Intake
internal import Vocabulary

/// The access log of Cisco's Secure Web Appliance (Web Security Appliance, IronPort), AsyncOS 6 to
/// 15: Squid's native log with the appliance's decision behind it.
///
///     %t %e %a %w/%h %s %2r %A %H/%d %c %D %Xr %?BLOCK_SUSPECT_USER_AGENT,…?%
///     1773480413.250 97 10.0.0.7 TCP_MISS/200 8187 GET http://example.org/ "SCHOOL\u@realm"
///     DIRECT/example.org text/html DEFAULT_CASE_12-Pupils-Id-NONE-NONE-NONE-DefaultGroup-NONE
///     <"IW_edu",6.9,…> - -
///
/// 1. time: seconds and milliseconds since 1970, UTC, of the **end**, 2. elapsed milliseconds
/// 3. client, 4. result and HTTP status, 5. bytes to the client
/// 6. method; `CONNECT`, `TUNNEL` or `TCP_CONNECT` for HTTPS, 7. URL: `tunnel://host:443/`, or the
///    address and port with `TCP_CONNECT`
/// 8. user, `-` or quoted, 9. where it came from: `DIRECT/host`, `NONE/-`, 10. media type
/// 11. the decision with the policy groups; words such as `CMF:44 ERR:15` may stand before it
/// 12. `<verdicts>`, the first of which is the category; then a suspect browser, and own fields
///
/// A syslog head and `Info: ` may precede; other lines with `Info: ` are the log's own head.
/// Source: AsyncOS for Cisco Web Security Appliances User Guide 6.3 to 12.0, "Monitor System
/// Activity Through Logs"; Cisco document 225832, "Understand Secure Web Appliance Accesslog"
enum CiscoWSA: LineFormat {
  static let guide = FormatGuide(
    product: "Cisco Secure Web Appliance (WSA, IronPort), AsyncOS 6 to 15.",
    says:
      "Addresses, users when the appliance asks them to sign in, whole URLs (the host alone for "
      + "HTTPS that is not decrypted), status, bytes, duration, the category's short name, and what "
      + "the appliance decided by which policy.",
    setUp: "System Administration > Log Subscriptions: the subscription `accesslogs` in the style "
      + "\"Squid\", sent by syslog or fetched by SCP or FTP. Own fields may be added at its end only.",
    traps: [
      "The decision tag tells what was done; a status of 403 alone is never a block.",
      "A page with \"warn and continue\" is warned; once the user goes on, it is allowed.",
      "A connection that is decrypted has a line of its own before the lines of what was asked for "
        + "inside; it is not counted again.",
      "A `407`, or a `401` of the appliance, asks for a password and is never a block.",
      "With transparent HTTPS the URL is an address; the host is then taken from the server's name.",
      "Categories are short names, such as `IW_game`; own categories begin with `C_`.",
      "The style \"Apache\" and W3C logs have other forms and are refused.",
      "The time in the log is the end of the request; Vigil takes the duration off it.",
    ],
    unproven: "No log of a real appliance was at hand; decision tags that the guide does not list "
      + "leave the action unknown.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let start = start(of: line) else {
      // The head of a log file: `Info: Begin Logfile`.
      if line.contains("Info: ", from: 0, to: min(line.count, 64)) { return .skipped }
      throw LineFault(.notThisFormat, at: 0)
    }
    var left = FieldCursor(line, from: start)
    let end = try Squid.moment(of: left.takeWord(), in: line, &scratch.lastSecond)
    record.time = end
    let fields = try WSAFields(behind: &left, in: line)
    let elapsed = fields.elapsed
    guard let duration = line.number(from: elapsed.lowerBound, to: elapsed.upperBound),
      duration <= end
    else { throw LineFault(.notANumber, at: elapsed.lowerBound) }
    guard let bytes = line.number(from: fields.size.lowerBound, to: fields.size.upperBound) else {
      throw LineFault(.notANumber, at: fields.size.lowerBound)
    }
    // The log tells the end; the visit began when the request did.
    record.time = end - max(0, duration)
    record.duration = duration
    record.bytes = bytes
    fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return outcome(of: fields, in: line, base: base, &record)
  }

  /// Where the time begins: a word of seconds and milliseconds; `nil` when none is near.
  private static func start(of line: Span<UInt8>) -> Int? {
    if isTime(0..<line.firstSpace(from: 0), in: line) { return 0 }
    var place = 0
    for _ in 0..<10 {
      let end = line.firstSpace(from: place)
      if isTime(place..<end, in: line) { return place }
      guard end < line.count else { return nil }
      place = end + 1
    }
    return nil
  }

  /// True for a word of nine to eleven digits, a point, and three digits.
  private static func isTime(_ word: Range<Int>, in line: Span<UInt8>) -> Bool {
    let point = word.upperBound - 4
    guard (13...15).contains(word.count), line[point] == UInt8(ascii: ".") else { return false }
    return line.digits(point - word.lowerBound, at: word.lowerBound) != nil
  }

  private static func fill(
    _ record: inout Record, from fields: WSAFields, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    record.client = Squid.value(fields.client, in: line, base: base)
    record.method = ByteRange(fields.method, base: base)
    record.url = ByteRange(fields.url, base: base)
    record.user =
      Squid.mayHaveEscapes(fields.user, in: line)
      ? Squid.unescaped(fields.user, in: line, scratch: &scratch)
      : Squid.value(fields.user, in: line, base: base)
    record.deviceCategory = Squid.value(fields.category, in: line, base: base)
    record.deviceRule = Squid.value(fields.tag, in: line, base: base)
    record.userAgent = Squid.value(fields.suspectAgent, in: line, base: base)
  }

  private static func outcome(
    of fields: WSAFields, in line: Span<UInt8>, base: Int, _ record: inout Record
  ) -> LineOutcome {
    record.status = SquidTags(at: fields.result, in: line).status
    let decision = WSADecision(
      of: fields.tag, result: fields.result, status: record.status, in: line)
    record.action = decision.action
    let isTunnel =
      line.isKey("CONNECT", at: fields.method) || line.isKey("TCP_CONNECT", at: fields.method)
      || line.isKey("TUNNEL", at: fields.method)
    let url = fields.url
    guard isTunnel || line.hasScheme(from: url.lowerBound, to: url.upperBound) else {
      return .skipped
    }
    let places = AddressPlaces(in: line, from: url.lowerBound, to: url.upperBound)
    let name = isTunnel && line.isAddress(places.host) ? fields.serverName(in: line) : 0..<0
    record.host = ByteRange(name.isEmpty ? places.host : name, base: base)
    record.path = ByteRange(places.path, base: base)
    guard !record.host.isEmpty else { return .skipped }
    return isTunnel && decision.decrypts ? .folded : .record
  }
}
