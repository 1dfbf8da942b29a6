// hot
internal import Intake
internal import Vocabulary

/// FortiGate firewalls (FortiOS 5 to 7), log type UTM, web filter and DNS filter.
///
///     [<189>]date=2026-03-14 time=12:17:48 eventtime=1773490668052907555 tz="+0000" type="utm"
///     subtype="webfilter" action="blocked" srcip=10.0.0.7 hostname="example.org" url="/a" …
///
/// - `eventtime`: since 1970, UTC; seconds in 6.0, nanoseconds since 6.2. Else `date` and `time`
///   on the firewall's clock, with `tz` since 6.2
/// - `url`: the path up to 6.x, the whole URL in 7.x; `service` then gives the scheme
/// - `action`: what the filter did; web: blocked, passthrough, exempt, …; DNS: pass, block, redirect
/// - `rcvdbyte`: bytes from the server, sent on to the client
/// - `dns-response`: tells query and answer, so `dns-query` lines are folded
///
///     Mar 14 12:17:48 fw01 CEF:0|Fortinet|Fortigate|v6.0.3|13056|utm:webfilter ftgd_blk blocked|4|
///     … cat=utm:webfilter FTNTFGTsubtype=webfilter FTNTFGTeventtime=1773490668 duser=jsmith
///     src=10.0.0.7 app=HTTPS dhost=example.org act=blocked request=/a requestContext=Games …
///
/// The second is ArcSight's form (`set format cef`, FortiOS 5.6 and later): values stand bare, with
/// `\=` and `\\` for `=` and `\`. FortiOS 5.6 has the time in syslog's head alone.
///
/// Keys stand in any order; other types (traffic, event) are skipped. Lines cut by UDP in the
/// middle of a value are read when time and host are there. Commas between the pairs
/// (`set format csv`) are read as well.
/// Source: FortiOS Log Message Reference 6.0 to 7.4, with "FortiOS to CEF log field mapping
/// guidelines" and "Webfilter log support for CEF", https://docs.fortinet.com/product/fortigate
enum Fortigate: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "FortiGate, FortiOS 5 to 7: web filter and DNS filter.",
    says: "Users, addresses, whole URLs (the host alone for HTTPS without deep inspection), the "
      + "filter's category and profile, and what it did; of names looked up, the answer.",
    limits: [.allowedMayBeMissing],
    setUp: "Set the categories of the web filter profile to \"monitor\" or \"block\", and send "
      + "logs to a syslog server: `config log syslogd setting`, `set status enable`, `set server ADDRESS`, "
      + "`set mode reliable`.",
    traps: [
      "Categories set to \"allow\" are not logged: set them to \"monitor\" in the web filter.",
      "Only web filter and DNS filter lines are read; traffic and event lines are skipped.",
      "Each name looked up has a query and a response line; the response counts.",
      "Syslog over UDP cuts long lines: Vigil reads a cut line when its time and host are there, "
        + "and never takes a cut name for a user or a host. Reliable syslog (TCP) cuts nothing.",
      "The usual form, `set format csv` and `set format cef` are read alike.",
      "Lines without `eventtime` and `tz` (FortiOS 5) are read in the source's time zone.",
    ])

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let fields = fields(of: line)
    let kind = try subtype(of: fields, in: line)
    do throws(LineFault) {
      let moment = try moment(
        of: fields, in: line, base: base, context: context, scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    } catch {
      // A line that is no visit needs no time.
      if kind != .other { throw fields.isCut ? LineFault(.openQuote, at: line.count) : error }
    }
    if kind != .other, holdsTwoLines(fields, in: line) { throw LineFault(.notThisFormat, at: 0) }
    switch kind {
    case .other: return .skipped
    case .dnsQuery: return .folded
    case .dnsResponse:
      record.kind = .dns
      record.setAddress(
        url: WrittenValue(), hostname: fields[.qname], scheme: "", in: line, base: base,
        scratch: &scratch)
      record.queryType = scratch.range(of: fields[.qtype], in: line, base: base)
      record.responseCode = scratch.range(of: fields[.rcode], in: line, base: base)
    case .webfilter:
      record.kind = .firewall
      let isSecure = line.isWord("https", at: fields[.service].places)
      record.setAddress(
        url: fields[.url], hostname: fields[.hostname],
        scheme: isSecure ? "https://" : "http://", in: line, base: base, scratch: &scratch)
    }
    guard !record.host.isEmpty else {
      if fields.isCut { throw LineFault(.openQuote, at: line.count) }
      throw LineFault(.fieldMissing, at: line.count)
    }
    fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return .record
  }

  /// True when a cut line and the next have run together, which tell of two visits.
  private static func holdsTwoLines(_ fields: FortigateFields, in line: Span<UInt8>) -> Bool {
    if fields.isDoubled { return true }
    // FortiOS 5 writes few quotation marks: a cut value may reach over the next line's kind. ArcSight's
    // form writes none at all, and its key is another.
    let kind = fields[.logid].places
    guard !kind.isEmpty, !line.has("\"", at: kind.lowerBound - 1),
      !line.has("Tlogid=", at: kind.lowerBound - 7)
    else { return false }
    return line.contains(" logid=", from: kind.upperBound, to: line.count)
  }

  /// The values of a line in any of its forms.
  @inline(always)
  private static func fields(of line: Span<UInt8>) -> FortigateFields {
    // ArcSight's form has none of the keys that tell what a line is, and mostly shows at once.
    if line.contains("CEF:", from: 0, to: min(64, line.count)), let head = cefHead(of: line),
      !mayHaveType(line)
    {
      return FortigateFields(line, cef: head)
    }
    let fields = FortigateFields(line)
    if fields[.type].isEmpty, let head = cefHead(of: line) {
      return FortigateFields(line, cef: head)
    }
    return fields
  }

  /// True when `type` may be a key of a line: no letter stands before it.
  private static func mayHaveType(_ line: Span<UInt8>) -> Bool {
    var end = line.count
    while let place = line.lastPlace(of: "type=", from: 0, to: end) {
      if place == 0 || (line[place - 1] | 0x20) &- UInt8(ascii: "a") > 25 { return true }
      end = place
    }
    return false
  }

  /// The front of a line in ArcSight's form; `nil` for other lines, and for those of other makers.
  private static func cefHead(of line: Span<UInt8>) -> CEFHead? {
    guard let head = CEFHead(line), line.isWord("fortinet", at: head.vendor),
      // Behind a second front is another line, which has run together with a cut one.
      !line.contains("CEF:", from: head.pairs, to: line.count)
    else { return nil }
    return head
  }

  /// What a line tells of.
  private enum Subtype {
    case webfilter, dnsQuery, dnsResponse, other
  }

  /// Finds what a line tells of, in the words of FortiOS 5 to 7.
  private static func subtype(
    of fields: FortigateFields, in line: Span<UInt8>
  ) throws(LineFault) -> Subtype {
    let (type, subtype) = (fields[.type].places, fields[.subtype].places)
    let hasSign = !fields[.logid].isEmpty || !fields[.devid].isEmpty || !fields[.eventtime].isEmpty
    guard hasSign, !type.isEmpty else {
      throw fields.isCut && hasSign
        ? LineFault(.openQuote, at: line.count) : LineFault(.notThisFormat, at: 0)
    }
    if line.isWord("webfilter", at: subtype) || line.isWord("webfilter", at: type) {
      return .webfilter
    }
    let event = fields[.eventtype].places
    let isDNS = line.isWord("dns", at: subtype) || line.isWord("dns", at: type)
    guard isDNS else { return .other }
    if line.isWord("dns-query", at: event) || line.isWord("dns-query", at: subtype) {
      return .dnsQuery
    }
    if line.isWord("dns-response", at: event) || line.isWord("dns-response", at: subtype) {
      return .dnsResponse
    }
    return .other
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let fields = fields(of: line)
    guard line.sinceEpoch(fields[.eventtime].places) == nil else { return nil }
    if fields[.date].isEmpty, cefHead(of: line) != nil {
      return SyslogHead.localSeconds(of: line, context: context)
    }
    guard let reading = reading(of: fields, in: line), reading.offset == nil else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// When the line was written.
  private static func moment(
    of fields: FortigateFields, in line: Span<UInt8>, base: Int, context: SourceContext,
    scratch: inout LineScratch
  ) throws(LineFault) -> LocalMoment {
    let event = fields[.eventtime].places
    if let milliseconds = line.sinceEpoch(event) { return LocalMoment(milliseconds: milliseconds) }
    let date = fields[.date].places
    guard !event.isEmpty || !date.isEmpty else {
      return try syslogMoment(of: line, base: base, context: context, scratch: &scratch)
    }
    let place = date.isEmpty ? event.lowerBound : date.lowerBound
    guard let reading = reading(of: fields, in: line) else { throw LineFault(.notATime, at: place) }
    return try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: place,
      scratch: &scratch)
  }

  /// The time of syslog's head, where a line in ArcSight's form has its only one up to FortiOS 5.
  private static func syslogMoment(
    of line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch
  ) throws(LineFault) -> LocalMoment {
    guard cefHead(of: line) != nil else { throw LineFault(.fieldMissing, at: line.count) }
    let head = try SyslogHead(of: line, context: context, scratch: &scratch)
    guard let reading = head.reading else { throw LineFault(.fieldMissing, at: line.count) }
    return try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
      scratch: &scratch)
  }

  /// The time on the firewall's clock: `date=2026-03-14 time=12:17:48 tz="+0000"`.
  private static func reading(of fields: FortigateFields, in line: Span<UInt8>) -> ClockReading? {
    let (date, time, zone) = (fields[.date].places, fields[.time].places, fields[.tz].places)
    guard date.count == 10, let year = line.digits(4, at: date.lowerBound),
      let month = line.digits(2, at: date.lowerBound + 5),
      let day = line.digits(2, at: date.lowerBound + 8),
      time.count >= 8, let hour = line.digits(2, at: time.lowerBound),
      let minute = line.digits(2, at: time.lowerBound + 3),
      let second = line.digits(2, at: time.lowerBound + 6)
    else { return nil }
    return ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      offset: line.zoneOffset(from: zone.lowerBound, to: zone.upperBound))
  }

  /// Sets what web and DNS lines say alike.
  private static func fill(
    _ record: inout Record, from fields: FortigateFields, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    record.action = action(of: fields, in: line, kind: record.kind)
    let user = fields[.user].isEmpty ? fields[.unauthuser] : fields[.user]
    let rule = fields[.profile].isEmpty ? fields[.policyid] : fields[.profile]
    record.user = scratch.range(of: user, in: line, base: base)
    record.client = scratch.range(of: fields[.srcip], in: line, base: base)
    record.clientName = scratch.range(of: fields[.srcname], in: line, base: base)
    record.method = scratch.range(of: fields[.httpmethod], in: line, base: base)
    record.deviceCategory = scratch.range(of: fields[.catdesc], in: line, base: base)
    record.deviceRule = scratch.range(of: rule, in: line, base: base)
    record.userAgent = scratch.range(of: fields[.agent], in: line, base: base)
    record.referrer = scratch.range(of: fields[.referralurl], in: line, base: base)
    let received = fields[.rcvdbyte].places
    record.bytes =
      max(-1, line.number(from: received.lowerBound, to: received.upperBound) ?? -1)
  }

  private static func action(
    of fields: FortigateFields, in line: Span<UInt8>, kind: RecordKind
  ) -> Action {
    let word = fields[.action].places
    if line.isWord("blocked", at: word) || line.isWord("block", at: word) { return .blocked }
    if line.isWord("warning", at: word) { return .warned }
    // The DNS filter sends the browser to its block page.
    if kind == .dns, line.isWord("redirect", at: word) { return .blocked }
    let isAllowed =
      line.isWord("passthrough", at: word) || line.isWord("pass", at: word)
      || line.isWord("exempt", at: word) || line.isWord("monitored", at: word)
      || line.isWord("allowed", at: word)
    return isAllowed ? .allowed : .unknown
  }
}
