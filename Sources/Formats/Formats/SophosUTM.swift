// hot
internal import Intake
internal import Vocabulary

/// Sophos UTM 9 (formerly Astaro): the web proxy; and the Sophos Web Appliance.
///
///     [<30>]2026:03:14-09:26:53 host httpproxy[6267]: id="0001" severity="info" sys="SecureWeb"
///     sub="http" name="http access" action="pass" method="GET" srcip="10.0.0.7" user="jsmith"
///     ad_domain="SCHOOL" statuscode="200" size="10750" url="http://example.org/" …
///     h=10.0.0.7 u="SCHOOL\\jsmith" s=200 X=- t=1773480413 T=284453 Ts=0 act=1 cat="0x220000002a"
///     … out=26198 meth=GET ref="-" ua="…" req="GET http://example.org/ HTTP/1.1" dom="example.org" …
///
/// UTM: the time is local and the end of the request, `fullreqtime` is in microseconds. `action` is
/// pass, block or warn; `id` 0071 is a page that warned and 0072 one that was proceeded to. Lines
/// with `id` 0003 tell of the proxy itself and name no URL; lines of other programs are skipped. A
/// syslog server's head may stand before the line, or in place of its own.
///
/// Appliance: `t` is when the request came, in seconds since 1970; `T` is in microseconds; `act`
/// below 0 was not let through at once; `-` stands for no value, `\xc3` for a byte.
/// Source: UTM 9 logs (`/var/log/http.log`) that others published; of the appliance
/// https://docs.sophos.com/nsg/swa/help/en-us/nsg/swa/concepts/InterpretingLogFiles.html
enum SophosUTM: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Sophos UTM 9: web filtering. Sophos Web Appliance 4: `sophos_log`.",
    says: "Users, addresses, whole URLs (the host alone for HTTPS that is not decrypted), the "
      + "filter's category, status, bytes and duration, and whether it was let through, blocked or "
      + "warned.",
    setUp: "UTM: Logging & Reporting > Log Settings > Remote Syslog Server, with the log \"Web "
      + "Filtering\"; or read the archived files of Logging & Reporting > View Log Files. Appliance: "
      + "Configuration > System > Alerts & Monitoring > Syslog, or back up the transaction logs in "
      + "the Sophos format.",
    traps: [
      "Lines of other programs of the UTM are skipped, and lines of the proxy without a URL.",
      "Times of the UTM have no zone: they are read in the source's zone.",
      "The time of a line of the UTM is the end of the request; Vigil takes the duration off it.",
      "A page that a person proceeded to behind a warning is counted as allowed; the warning itself "
        + "has a line of its own.",
      "The UTM writes a person's domain (`ad_domain`) beside the name; Vigil takes the name.",
      "The appliance writes its categories as numbers.",
    ],
    unproven: "Not proven with a real log. The forms of the UTM are those of lines that others "
      + "published; whether it escapes quotation marks in URLs was not seen. Syslog of the appliance "
      + "was not seen.")

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    SophosUTMHead.localSeconds(of: line, context: context)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let head = try SophosUTMHead(of: line, context: context, scratch: &scratch) else {
      return try SophosAppliance.read(line, base: base, scratch: &scratch, record: &record)
    }
    guard head.message <= line.count else { throw LineFault(.fieldMissing, at: line.count) }
    let fields = KeyedFields<SophosUTMKey>(dashed: line, from: head.message)
    let isVisit = head.isOfProxy ? try isVisit(fields, in: line, message: head.message) : false
    do throws(LineFault) {
      let moment = try head.reading.moment(
        context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
        scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    } catch {
      // A line that is no visit needs no time.
      if isVisit { throw error }
    }
    guard isVisit else { return .skipped }
    record.setAddress(
      url: fields[.url], hostname: WrittenValue(), scheme: "", in: line, base: base,
      scratch: &scratch)
    guard !record.host.isEmpty else {
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return .record
  }

  /// True when a line of the proxy tells of a visit.
  private static func isVisit(
    _ fields: KeyedFields<SophosUTMKey>, in line: Span<UInt8>, message: Int
  ) throws(LineFault) -> Bool {
    if let place = fields.contradiction { throw LineFault(.notThisFormat, at: place) }
    let id = fields[.id].places
    guard !id.isEmpty else {
      guard line.has("id=", at: message) || line.isCut(short: "id=", at: message) else {
        return false
      }
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    guard id.count == 4, line.digits(4, at: id.lowerBound) != nil else {
      throw LineFault(.notThisFormat, at: id.lowerBound)
    }
    if line.isWord("0003", at: id) { return false }
    if !fields[.url].isEmpty { return true }
    if fields.isCut { throw LineFault(.openQuote, at: line.count) }
    // A request that was not understood has an empty URL.
    if fields.has(.url) { return false }
    let isOfRequest =
      line.isWord("0001", at: id) || line.isWord("0002", at: id)
      || line.has("006", at: id.lowerBound)
      || line.has("007", at: id.lowerBound) || !fields[.action].isEmpty
    if isOfRequest { throw LineFault(.fieldMissing, at: line.count) }
    return false
  }

  /// Sets what the line says beside time and address.
  private static func fill(
    _ record: inout Record, from fields: KeyedFields<SophosUTMKey>, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    let status = line.number(fields[.statuscode]) ?? 0
    record.status = (100...999).contains(status) ? Int16(status) : 0
    record.bytes = max(-1, line.number(fields[.size]) ?? -1)
    if let microseconds = line.number(fields[.fullreqtime]), microseconds >= 0,
      microseconds / 1000 <= record.time
    {
      record.duration = microseconds / 1000
      record.time -= record.duration
    }
    record.action = status == 407 ? .challenged : action(of: fields, in: line)
    let category = fields[.categoryname].isEmpty ? fields[.category] : fields[.categoryname]
    let rule = fields[.filteraction].isEmpty ? fields[.profile] : fields[.filteraction]
    record.deviceCategory = scratch.range(of: category, in: line, base: base)
    record.deviceRule = scratch.range(of: rule, in: line, base: base)
    record.user = scratch.range(of: fields[.user], in: line, base: base)
    record.client = scratch.range(of: fields[.srcip], in: line, base: base)
    record.method = scratch.range(of: fields[.method], in: line, base: base)
    record.userAgent = scratch.range(of: fields[.ua], in: line, base: base)
    record.referrer = scratch.range(of: fields[.referer], in: line, base: base)
    record.contentType = scratch.range(of: fields[.contentType], in: line, base: base)
  }

  private static func action(of fields: KeyedFields<SophosUTMKey>, in line: Span<UInt8>) -> Action {
    let (word, id) = (fields[.action].places, fields[.id].places)
    if line.isWord("block", at: word) { return .blocked }
    // Warned, and proceeded.
    if line.isWord("0072", at: id) { return .allowed }
    if line.isWord("warn", at: word) { return .warned }
    if line.isWord("pass", at: word) { return .allowed }
    guard word.isEmpty else { return .unknown }
    if line.isWord("0071", at: id) { return .warned }
    return line.isWord("0060", at: id) || line.isWord("0064", at: id) ? .blocked : .unknown
  }
}
