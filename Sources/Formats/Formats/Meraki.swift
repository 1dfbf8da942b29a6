// hot
internal import Intake
internal import Vocabulary

/// Cisco Meraki MX security appliances (and MR access points), by syslog: roles "URLs" and
/// "Appliance event log".
///
///     <134>1 1773480413.348215340 MX84 urls src=10.0.0.7:51411 dst=192.0.2.10:443
///     mac=02:00:5E:10:00:07 agent='…' request: GET http://www.example.org/a?b=c
///     … request: UNKNOWN https://www.example.org/...
///     1773480413.348215340 MX84 events content_filtering_block url='https://www.example.org/...'
///     category0='Games' server='192.0.2.10:443' client_mac='02:00:5E:10:00:07'
///
/// - time: since 1970, UTC, in place of the time of RFC 5424; relays write more before it
/// - `request`: method and URL. Of HTTPS the host alone: `UNKNOWN`, and `/...` for the path
/// - `mac`: the device's hardware address. It is no name, so it is read only where the line has no
///   other address of the client (`content_filtering_block`)
/// - a block stands in the event log alone; `urls` tells that a page was asked for, and not what
///   became of it
///
/// All other lines (`flows`, `firewall`, `ids-alerts`, `security_event`, `airmarshal_events`, other
/// events) are skipped.
/// Source: https://documentation.meraki.com/General_Administration/Monitoring_and_Reporting,
/// "Syslog Event Types and Log Samples" and "Syslog Server Overview and Configuration" (MX 18)
enum Meraki: LineFormat {
  static let guide = FormatGuide(
    product: "Cisco Meraki MX security appliances and MR access points, to MX 18.",
    says: "Addresses of devices, whole URLs of HTTP and hosts of HTTPS; what the content filter "
      + "blocked, with its category and the device's hardware address.",
    limits: [.noUsers, .noURLs],
    setUp: "In the dashboard, Network-wide > General > Reporting > Syslog servers: add the server "
      + "with the roles \"URLs\" and \"Appliance event log\", and keep what it receives as it is.",
    traps: [
      "Of HTTPS only the host is logged, so searches cannot be read.",
      "A `urls` line does not say whether the page was blocked, so its action is unknown; blocks "
        + "are lines of the event log, so send that role as well.",
      "A blocked page may have a line of each kind: a visit of unknown action and a block.",
      "Lines of blocks have no IP address: the device is known by its hardware address there, and "
        + "by its IP address everywhere else.",
      "The time stands where syslog servers expect another form. Keep the raw message: a server "
        + "that rewrites it may drop the time, and such lines are refused.",
      "Lines of firewall rules, intrusion alerts and other events are skipped.",
    ],
    unproven: "A port behind an IPv6 address without brackets, and a user in `urls` lines, are not "
      + "documented by Meraki; no log of a real appliance was at hand.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let head = try MerakiHead(line, scratch: &scratch)
    record.time = head.time
    record.kind = .firewall
    if line.isKey("urls", at: head.type) {
      try readRequest(line, from: head.message, base: base, scratch: &scratch, record: &record)
    } else if line.isKey("events", at: head.type), isBlock(line, at: head.message) {
      try readBlock(line, from: head.message, base: base, scratch: &scratch, record: &record)
    } else {
      guard head.message < line.count else { throw LineFault(.fieldMissing, at: line.count) }
      return .skipped
    }
    guard !record.host.isEmpty else { throw LineFault(.fieldMissing, at: line.count) }
    return .record
  }

  /// True for the event of a page that the content filter blocked.
  private static func isBlock(_ line: Span<UInt8>, at message: Int) -> Bool {
    line.has("content_filtering_block ", at: message)
      || line.has("type=content_filtering_block ", at: message)
  }

  /// Reads `src=… dst=… mac=… [agent='…'] request: METHOD URL`.
  private static func readRequest(
    _ line: Span<UInt8>, from start: Int, base: Int, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) {
    // A browser may call itself anything, and an address holds no spaces: the last one counts.
    guard let mark = line.lastPlace(of: " request: ", from: start, to: line.count) else {
      throw LineFault(.fieldMissing, at: line.count)
    }
    let values = try MerakiValues(line, from: start, to: mark)
    var left = FieldCursor(line, from: mark + 10)
    let method = try left.takeWord()
    let url = try left.takeWord()
    guard left.next >= line.count else { throw LineFault(.notThisFormat, at: left.next) }
    guard line.hasScheme(from: url.lowerBound, to: url.upperBound) else {
      throw LineFault(.fieldMissing, at: url.lowerBound)
    }
    let isHidden = line.isKey("UNKNOWN", at: method)
    if !isHidden { record.method = ByteRange(method, base: base) }
    setAddress(url, scheme: "", in: line, base: base, scratch: &scratch, record: &record)
    // The host of HTTPS ends with `/...`; without it the line was cut in the host.
    if isHidden, record.path.isEmpty { throw LineFault(.fieldMissing, at: line.count) }
    let agent = values.agent
    record.userAgent = ByteRange(agent, base: base)
    fill(&record, from: values, in: line, base: base)
  }

  /// Reads `url='…' category0='…' server='…' client_mac='…'`.
  private static func readBlock(
    _ line: Span<UInt8>, from start: Int, base: Int, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) {
    let values = try MerakiValues(line, from: start, to: line.count)
    let isSecure =
      values.server.count > 4 && line.has(":443", at: values.server.upperBound - 4)
    setAddress(
      values.url, scheme: isSecure ? "https://" : "", in: line, base: base, scratch: &scratch,
      record: &record)
    record.action = .blocked
    record.deviceCategory = ByteRange(values.category, base: base)
    fill(&record, from: values, in: line, base: base)
    if record.client.isEmpty { record.client = ByteRange(values.hardware, base: base) }
  }

  private static func fill(
    _ record: inout Record, from values: MerakiValues, in line: Span<UInt8>, base: Int
  ) {
    let client = address(of: values.source, in: line)
    record.client = ByteRange(client, base: base)
    record.user = ByteRange(values.user, base: base)
  }

  /// Sets the address, without the `...` that stands for what HTTPS hides.
  private static func setAddress(
    _ written: Range<Int>, scheme: StaticString, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch, record: inout Record
  ) {
    var end = written.upperBound
    if written.count > 4, line.has("/...", at: end - 4) { end -= 3 }
    record.setAddress(
      bare: WrittenValue(places: written.lowerBound..<end), scheme: scheme, in: line, base: base,
      scratch: &scratch)
  }

  /// The address of `address:port` or `[address]:port`.
  ///
  /// Behind an IPv6 address without brackets only what cannot be a part of it is a port.
  private static func address(of source: Range<Int>, in line: Span<UInt8>) -> Range<Int> {
    let places = AddressPlaces(in: line, from: source.lowerBound, to: source.upperBound).host
    guard
      let colon = line.lastIndex(
        of: UInt8(ascii: ":"), from: places.lowerBound, to: places.upperBound)
    else { return places }
    return line.isAddress(places) ? places : places.lowerBound..<colon
  }
}
