// hot
internal import Intake
internal import Vocabulary

/// Sophos Firewall (SFOS, formerly XG), log type `Content Filtering`: the web filter.
///
///     [<30>]device="SFW" date=2026-03-14 time=09:26:53 timezone="GMT" device_name="XG210"
///     log_id=050901616001 log_type="Content Filtering" log_component="HTTP" log_subtype="Allowed"
///     user_name="jsmith" category="Games" url="http://example.org/a" src_ip=10.0.0.7 …
///     device_name="SFW" timestamp="2026-03-14T09:26:53+0000" log_type="Content Filtering"
///     log_component="HTTP" log_subtype="Denied" http_category="Games" url="https://example.org/" …
///
/// - The first is the device standard form (15 to 21), the second the Central Reporting form (18 to
///   21, with `con_id` in later ones)
/// - `timezone`: a name or an offset. GMT, UTC, WET, BST, CET, WEST and CEST are known, BST as British
///   Summer Time; any other name means that the time is read in the zone of the source
/// - `log_subtype`: Allowed, Denied, Warned, Overridden (let through by an override)
/// - `recv_bytes`, `bytes_received`: bytes from the server, sent on to the client
///
/// Values stand bare or quoted, may be empty and may begin with spaces; keys stand in any order. Only
/// the HTTP component tells of visits: `Web Content Policy` tells again that one had a keyword, and
/// `Application` names no site. Other log types are skipped. Of a bare value at the end of a line
/// nobody can tell whether UDP cut it, so it is left out.
/// Source: https://docs.sophos.com/nsg/sophos-firewall/21.5/syslog/index.html (Syslog guide: web
/// filter, device standard format and Central Reporting format), SFOS Logfile Guide 17.5.
enum SophosXG: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Sophos Firewall (SFOS, formerly XG) 15 to 21: web filter.",
    says: "Users, addresses, whole URLs (the host alone for HTTPS that is not decrypted), the "
      + "filter's category, the firewall rule, and whether it was allowed, denied, warned or "
      + "overridden.",
    limits: [.allowedMayBeMissing],
    setUp: "System services > Log settings: add a syslog server, choose \"Device standard format\" "
      + "or \"Central Reporting format\", and tick \"Content filtering\" > \"Web filter\" for it. In "
      + "the firewall rules choose a web policy and \"Log firewall traffic\".",
    traps: [
      "Only web filter lines are read; firewall, application, virus, IPS and event lines are "
        + "skipped.",
      "Lines of the web content policy (keywords) are not counted as visits of their own: the web "
        + "filter's line of the same request tells the visit. Which keyword it was is not read.",
      "\"Overridden\" is counted as allowed: somebody with an override let the page through.",
      "Times of the device standard form whose time zone name is not known are read in the source's "
        + "zone.",
      "Syslog over UDP cuts long lines: a cut line is read when its time and host are there, and a "
        + "cut name is never taken for a user or a host.",
    ],
    unproven:
      "Not proven with a real log. The keys are those of the syslog guide and of lines that "
      + "others published; that each line of the web content policy has a line of the web filter "
      + "beside it was not seen.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let fields = KeyedFields(sophosXG: line)
    let outcome = try outcome(of: fields, in: line)
    do throws(LineFault) {
      let moment = try moment(
        of: fields, in: line, base: base, context: context, scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    } catch {
      // A line that is no visit needs no time.
      if outcome == .record { throw fields.isCut ? LineFault(.openQuote, at: line.count) : error }
    }
    guard outcome == .record else { return outcome }
    record.kind = .firewall
    setAddress(of: &record, from: fields, in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else {
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return .record
  }

  /// What a line tells of: a visit, a visit that another line tells, or none.
  private static func outcome(
    of fields: KeyedFields<SophosXGKey>, in line: Span<UInt8>
  ) throws(LineFault) -> LineOutcome {
    let (type, component) = (fields[.type].places, fields[.component].places)
    guard !fields[.device].isEmpty || !fields[.logID].isEmpty else {
      throw LineFault(.notThisFormat, at: 0)
    }
    if let place = fields.contradiction { throw LineFault(.notThisFormat, at: place) }
    guard !type.isEmpty else {
      throw LineFault(
        fields.isCut ? .openQuote : fields[.logID].isEmpty ? .notThisFormat : .fieldMissing,
        at: line.count)
    }
    guard line.isWord("content filtering", at: type) else { return .skipped }
    if line.isWord("http", at: component) || line.isWord("https", at: component) { return .record }
    if line.isWord("web content policy", at: component) { return .folded }
    guard !component.isEmpty else {
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    return .skipped
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let fields = KeyedFields(sophosXG: line)
    guard let reading = reading(of: fields, in: line), reading.offset == nil else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// When the line was written.
  private static func moment(
    of fields: KeyedFields<SophosXGKey>, in line: Span<UInt8>, base: Int, context: SourceContext,
    scratch: inout LineScratch
  ) throws(LineFault) -> LocalMoment {
    let (stamp, date) = (fields[.timestamp].places, fields[.date].places)
    guard !stamp.isEmpty || !date.isEmpty else { throw LineFault(.fieldMissing, at: line.count) }
    let place = stamp.isEmpty ? date.lowerBound : stamp.lowerBound
    guard let reading = reading(of: fields, in: line) else { throw LineFault(.notATime, at: place) }
    return try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: place,
      scratch: &scratch)
  }

  /// `timestamp="2026-03-14T09:26:53+0000"`, or `date=2026-03-14 time=09:26:53 timezone="GMT"`.
  private static func reading(
    of fields: KeyedFields<SophosXGKey>, in line: Span<UInt8>
  ) -> ClockReading? {
    let stamp = fields[.timestamp].places
    if !stamp.isEmpty { return line.isoTime(from: stamp.lowerBound, to: stamp.upperBound) }
    let (date, time) = (fields[.date].places, fields[.time].places)
    guard date.count == 10, let year = line.digits(4, at: date.lowerBound),
      line.has("-", at: date.lowerBound + 4), let month = line.digits(2, at: date.lowerBound + 5),
      line.has("-", at: date.lowerBound + 7), let day = line.digits(2, at: date.lowerBound + 8),
      time.count == 8, let hour = line.digits(2, at: time.lowerBound),
      line.has(":", at: time.lowerBound + 2), let minute = line.digits(2, at: time.lowerBound + 3),
      line.has(":", at: time.lowerBound + 5), let second = line.digits(2, at: time.lowerBound + 6)
    else { return nil }
    return ClockReading(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      offset: offset(of: fields[.timezone].places, in: line))
  }

  /// The offset in milliseconds of a zone's name or offset; `nil` when it is not known.
  private static func offset(of zone: Range<Int>, in line: Span<UInt8>) -> Int64? {
    if let written = line.zoneOffset(from: zone.lowerBound, to: zone.upperBound) { return written }
    if line.isWord("wet", at: zone) { return 0 }
    let isOneAhead =
      line.isWord("bst", at: zone) || line.isWord("cet", at: zone) || line.isWord("west", at: zone)
    if isOneAhead { return 3_600_000 }
    return line.isWord("cest", at: zone) ? 7_200_000 : nil
  }

  /// Sets URL, host and path: the host is the URL's, or else the `domain`.
  private static func setAddress(
    of record: inout Record, from fields: KeyedFields<SophosXGKey>, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    let url = fields[.url]
    let isPath = !url.isEmpty && line.has("/", at: url.places.lowerBound)
    // The scheme is not known of a path alone; no form has one.
    record.setAddress(
      url: url, hostname: url.isEmpty || isPath ? fields[.domain] : WrittenValue(),
      scheme: "http://", in: line, base: base, scratch: &scratch)
    guard record.host.isEmpty else { return }
    let domain = fields[.domain].places
    let host = AddressPlaces(in: line, from: domain.lowerBound, to: domain.upperBound).host
    record.host = ByteRange(host, base: base)
  }

  /// Sets what the line says beside time and address.
  private static func fill(
    _ record: inout Record, from fields: KeyedFields<SophosXGKey>, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    let (status, received) = (fields[.status].places, fields[.received].places)
    let code = line.number(from: status.lowerBound, to: status.upperBound) ?? 0
    record.status = (100...999).contains(code) ? Int16(code) : 0
    record.bytes = max(-1, line.number(from: received.lowerBound, to: received.upperBound) ?? -1)
    record.action = action(of: fields, in: line, status: record.status)
    let rule = fields.named((.ruleName, .ruleID, .policyName, .policyID), in: line)
    record.deviceRule = scratch.range(of: rule, in: line, base: base)
    record.user = scratch.range(of: fields[.user], in: line, base: base)
    record.client = scratch.range(of: fields[.client], in: line, base: base)
    record.deviceCategory = scratch.range(of: fields[.category], in: line, base: base)
    record.userAgent = scratch.range(of: fields[.agent], in: line, base: base)
    record.referrer = scratch.range(of: fields[.referrer], in: line, base: base)
    record.contentType = scratch.range(of: fields[.contentType], in: line, base: base)
  }

  private static func action(
    of fields: KeyedFields<SophosXGKey>, in line: Span<UInt8>, status: Int16
  ) -> Action {
    if status == 407 { return .challenged }
    let word = fields[.subtype].places
    if line.isWord("allowed", at: word) || line.isWord("overridden", at: word) { return .allowed }
    if line.isWord("denied", at: word) { return .blocked }
    return line.isWord("warned", at: word) ? .warned : .unknown
  }
}
