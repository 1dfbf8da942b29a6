// hot
internal import Intake
internal import Vocabulary

/// SonicWall firewalls (SonicOS 5 to 7), content filter, in syslog's default and enhanced forms.
///
///     [<134>]id=firewall sn=0017C5000001 time="2026-03-14 09:26:53 UTC" fw=192.0.2.1 pri=6 c=1024
///     m=97 msg="Web site hit" n=7 src=10.20.4.7:51411:X0:LAPTOP-7 dst=192.0.2.10:443:X1
///     usr="jsmith" proto=tcp/https op=1 sent=798 rcvd=12352 result=200 dstname=www.example.org
///     arg=/a?b=c code=29 Category="Education" rule="22 (LAN->WAN)" fw_action="NA"
///
/// - `time`: UTC when it says so, else the firewall's clock
/// - `m`: 97 a page that was fetched ("Web site hit"), 14 denied ("Web site access denied"), 16
///   allowed ("Web site access allowed"); every other number is skipped
/// - `arg`: the path, which stands bare and may hold spaces, `|` and `=`
/// - `rcvd`: bytes from the server, sent on to the client
/// - `usr`: `Unknown (…)` is nobody
///
/// Source: SonicOS 7 event list (events 14 and 16), https://www.sonicwall.com/support/technical-documentation;
/// the tags and their order from published lines, not from the guide's index of tags.
enum Sonicwall: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "SonicWall, SonicOS 5 to 7: content filter (CFS), by syslog.",
    says: "Users (with single sign-on), addresses, whole URLs (the host alone for HTTPS without "
      + "DPI-SSL), the category, and whether the page was fetched or denied.",
    setUp: "Under Device, Log, Syslog (Log, Syslog before SonicOS 7) add Vigil's machine as a "
      + "server, with the format \"Default\" or \"Enhanced Syslog\" and the time stamp in UTC; under "
      + "Log Settings switch on syslog for \"Syslog Website Accessed\" (97) and \"Website Blocked\" "
      + "(14).",
    traps: [
      "A time without `UTC` is read in the source's time zone: choose \"Display UTC in logs\".",
      "\"Website Accessed\" (16) tells of the same pages as \"Syslog Website Accessed\" (97): switch "
        + "on only one of them, or each page counts twice.",
      "Other events (connections, attacks, VPN) are skipped.",
      "Syslog over UDP cuts long lines, and the firewall leaves out repeated ones: set the event "
        + "rate limit of syslog to 0.",
    ],
    unproven:
      "Read from SonicWall's event list and published lines, not from a firewall. The "
      + "ArcSight form is not read. How the firewall writes the port behind an IPv6 address is not "
      + "documented: `[address]:port` and `address:port:interface` are read.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let fields = KeyedFields<SonicwallKey>(sonicwall: line)
    guard !fields[.serial].isEmpty else { throw LineFault(.notThisFormat, at: 0) }
    guard !fields[.message].isEmpty else {
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    let action = event(of: fields, in: line)
    do throws(LineFault) {
      let moment = try moment(
        of: fields, in: line, base: base, context: context, scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    } catch {
      // A line that is no visit needs no time.
      if action != nil { throw fields.isCut ? LineFault(.openQuote, at: line.count) : error }
    }
    guard let action else { return .skipped }
    // In a path that holds the front of a line, two lines have run together.
    let path = fields[.path].places
    if line.contains(" sn=", from: path.lowerBound, to: path.upperBound) {
      throw LineFault(.notThisFormat, at: path.lowerBound)
    }
    if let place = fields.contradiction { throw LineFault(.notThisFormat, at: place) }
    record.kind = .firewall
    record.action = action
    setAddress(of: &record, from: fields, in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else {
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let time = KeyedFields<SonicwallKey>(sonicwall: line)[.time].places
    if time.isEmpty { return SyslogHead.localSeconds(of: line, context: context) }
    var memo = StampMemo()
    guard let reading = reading(at: time, in: line, memo: &memo), reading.offset == nil else {
      return nil
    }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// What the firewall did, by the number of the event; `nil` for an event that is no visit.
  private static func event(
    of fields: KeyedFields<SonicwallKey>, in line: Span<UInt8>
  ) -> Action? {
    let message = fields[.message].places
    switch line.number(from: message.lowerBound, to: message.upperBound) {
    case .some(14): return .blocked
    case .some(16): return .allowed
    case .some(97):
      // Whether a page was dropped for its content the event does not say.
      return line.isWord("drop", at: fields[.action].places) ? .unknown : .allowed
    default: return nil
    }
  }

  private static func moment(
    of fields: KeyedFields<SonicwallKey>, in line: Span<UInt8>, base: Int,
    context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) -> LocalMoment {
    let offset = scratch.chunkOffset + Int64(base)
    let time = fields[.time].places
    guard !time.isEmpty else {
      let head = try SyslogHead(of: line, context: context, scratch: &scratch)
      guard let reading = head.reading else { throw LineFault(.fieldMissing, at: line.count) }
      return try reading.moment(
        context: context, lineOffset: offset, place: head.timePlace, scratch: &scratch)
    }
    guard let reading = reading(at: time, in: line, memo: &scratch.lastStamp) else {
      throw LineFault(.notATime, at: time.lowerBound)
    }
    return try reading.moment(
      context: context, lineOffset: offset, place: time.lowerBound, scratch: &scratch)
  }

  /// Reads `2026-03-14 09:26:53`, with ` UTC` behind it or without.
  private static func reading(
    at places: Range<Int>, in line: Span<UInt8>, memo: inout StampMemo
  ) -> ClockReading? {
    let isUTC = places.count == 23 && line.has(" UTC", at: places.lowerBound + 19)
    let written = isUTC ? places.lowerBound..<places.lowerBound + 19 : places
    var found = line.isoReading(at: written, memo: &memo)
    if isUTC { found?.offset = 0 }
    return found
  }

  private static func setAddress(
    of record: inout Record, from fields: KeyedFields<SonicwallKey>, in line: Span<UInt8>,
    base: Int, scratch: inout LineScratch
  ) {
    var (host, path) = (fields[.host], fields[.path])
    // Behind the server the line may yet have the name: only a whole line is without one.
    if host.isEmpty, !fields.isCut, !path.isEmpty || !fields[.category].isEmpty {
      let server = SonicwallEnd(fields[.destination].places, in: line)
      if server.name.isEmpty, server.authority.isEmpty {
        (host, path) = (WrittenValue(places: server.address), WrittenValue())
      } else {
        host = WrittenValue(places: server.name.isEmpty ? server.authority : server.name)
      }
    }
    let name = fields[.protocolName].places
    let isSecure = line.contains("https", from: name.lowerBound, to: name.upperBound)
    record.setAddress(
      url: path, hostname: host, scheme: isSecure ? "https://" : "http://", in: line,
      base: base, scratch: &scratch)
  }

  private static func fill(
    _ record: inout Record, from fields: KeyedFields<SonicwallKey>, in line: Span<UInt8>,
    base: Int, scratch: inout LineScratch
  ) {
    let (result, received) = (fields[.result].places, fields[.received].places)
    let status = line.number(from: result.lowerBound, to: result.upperBound) ?? 0
    record.status = (100...999).contains(status) ? Int16(status) : 0
    record.bytes =
      max(-1, line.number(from: received.lowerBound, to: received.upperBound) ?? -1)
    let written = fields[.source].isEmpty ? fields[.sourceV6] : fields[.source]
    let client = SonicwallEnd(written.places, in: line)
    record.client = ByteRange(client.address, base: base)
    record.clientName = ByteRange(client.name, base: base)
    if !isNobody(fields[.user].places, in: line) {
      record.user = scratch.range(of: fields[.user], in: line, base: base)
    }
    record.deviceCategory = scratch.range(of: fields[.category], in: line, base: base)
    record.deviceRule = scratch.range(of: fields[.rule], in: line, base: base)
  }

  /// True for `Unknown`, `Unknown (SSO failed)` and the like.
  private static func isNobody(_ user: Range<Int>, in line: Span<UInt8>) -> Bool {
    guard line.isWord("unknown", at: user.lowerBound..<min(user.upperBound, user.lowerBound + 7))
    else { return line.isWord("-", at: user) }
    return user.count == 7 || line.has(" (", at: user.lowerBound + 7)
  }
}
