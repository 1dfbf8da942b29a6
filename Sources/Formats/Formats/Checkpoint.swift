// hot
internal import Intake
internal import Vocabulary

/// Check Point gateways (R77.30 to R82), logs of URL Filtering and Application Control by the Log
/// Exporter, in its formats "syslog", "splunk" and "generic".
///
///     <134>1 2026-03-14T09:26:53Z gw CheckPoint 7776 - [action:"Accept"; time:"1773480413";
///     product:"URL Filtering"; resource:"https://example.org/"; src:"10.0.0.7"; …]
///     … CheckPoint 7776 - [sc4s@2620 action="Accept" time="1773480413" …]
///     time=1773480413|hostname=gw|product=URL Filtering|action=Accept|…|
///
/// - `\"`, `\\` and `\]` stand for `"`, `\` and `]`; with `|` between, `\|` and `\=` as well
/// - `time`: seconds since 1970, UTC; else the head's time, with a zone or without
/// - `src_user_name`: `John Smith (jsmith)`, of which the login is the user; several users of one
///   address are none
/// - `action`: Accept, Allow, Block, Drop, Reject, Ask User, Inform User …
/// - `resource`: the URL (the host alone for HTTPS without inspection)
///
/// Lines of other products (VPN-1 & FireWall-1, HTTPS Inspection, Anti-Virus, …) are skipped.
/// Source: Check Point sk122323 (Log Exporter), sk144192 (Description of Fields in Check Point Logs);
/// Logging and Monitoring Administration Guide R80.40 and R81, "Selecting Query Fields"
enum Checkpoint: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Check Point gateways R77.30 to R82: URL Filtering and Application Control.",
    says: "Users and device names where Identity Awareness knows them, addresses, URLs (the host "
      + "alone for HTTPS without inspection), the category, the rule, and what was done.",
    limits: [.allowedMayBeMissing],
    setUp: "On the management server: `cp_log_export add name vigil target-server ADDRESS "
      + "target-port 514 protocol tcp format syslog`; set Track of the URL filtering rules to "
      + "\"Extended Log\".",
    traps: [
      "Rules whose Track is \"None\" log nothing, and with \"Log\" the URL is missing: choose "
        + "\"Extended Log\".",
      "Only URL Filtering and Application Control are read; lines of connections, HTTPS Inspection "
        + "and threats tell of the same visits and are skipped, and so is an application without a URL.",
      "A log that is updated later is exported again with the same `loguid`, and is then counted "
        + "again; updates in raw mode (action \"Update\") are not.",
      "Several users of one address (a terminal server) are nobody; the address is then shown.",
      "\"Ask User\" and \"Inform User\" are warnings.",
      "A line that was cut is refused: use TCP.",
      "The export formats CEF, LEEF, LogRhythm and JSON, and `fw log` text, are not read.",
    ],
    unproven:
      "No log of a real gateway was at hand; a zone with two signs (`--5:00`) is read by the "
      + "last one.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let fields = try CheckpointFields(line)
    guard !fields[.loguid].isEmpty || !fields[.origin].isEmpty || !fields[.product].isEmpty else {
      throw LineFault(.notThisFormat, at: 0)
    }
    let isVisit = isVisit(fields, in: line)
    do throws(LineFault) {
      let (reading, place) = try reading(of: fields, in: line)
      let moment = try reading.moment(
        context: context, lineOffset: scratch.chunkOffset + Int64(base), place: place,
        scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    } catch {
      // A line that is no visit needs no time.
      if isVisit { throw error }
    }
    guard isVisit else { return .skipped }
    record.kind = .firewall
    setAddress(of: fields, in: line, base: base, scratch: &scratch, record: &record)
    guard !record.host.isEmpty else {
      throw LineFault(.fieldMissing, at: fields[.resource].places.lowerBound)
    }
    if line.isKey("Update", at: fields[.action].places) { return .folded }
    fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let hasReturn = line.count > 0 && line[line.count - 1] == UInt8(ascii: "\r")
    let line = line.extracting(first: hasReturn ? line.count - 1 : line.count)
    // why `try?`: a line that cannot be read tells no time here; `read` tells why.
    guard let fields = try? CheckpointFields(line), let found = try? reading(of: fields, in: line),
      found.reading.offset == nil
    else { return nil }
    return found.reading.localMilliseconds.flooredQuotient(1000)
  }

  /// True for a line of URL Filtering or Application Control that has a URL.
  private static func isVisit(_ fields: CheckpointFields, in line: Span<UInt8>) -> Bool {
    let product = fields[.product].places
    let isWeb =
      line.contains("URL Filtering", from: product.lowerBound, to: product.upperBound)
      || line.contains("Application Control", from: product.lowerBound, to: product.upperBound)
    return isWeb && !fields[.resource].isEmpty
  }

  /// The time among the pairs, or that of the head; and where it stands.
  private static func reading(
    of fields: CheckpointFields, in line: Span<UInt8>
  ) throws(LineFault) -> (reading: ClockReading, place: Int) {
    let time = fields[.time].places
    if let milliseconds = line.sinceEpoch(time) {
      return (ClockReading(milliseconds: milliseconds), time.lowerBound)
    }
    guard let head = CheckpointTime(in: line) else {
      throw LineFault(time.isEmpty ? .fieldMissing : .notATime, at: time.lowerBound)
    }
    return (head.reading, head.places.lowerBound)
  }

  /// Sets the address.
  ///
  /// A closing bracket is escaped, so an IPv6 address is looked for by itself.
  private static func setAddress(
    of fields: CheckpointFields, in line: Span<UInt8>, base: Int, scratch: inout LineScratch,
    record: inout Record
  ) {
    let resource = fields[.resource]
    let isSecure = line.isKey("443", at: fields[.service].places)
    record.setAddress(
      bare: resource, scheme: isSecure ? "https://" : "http://", in: line, base: base,
      scratch: &scratch)
    guard record.host.isEmpty, resource.escapes != .none else { return }
    let places = resource.places
    let open = line.place(.byte(UInt8(ascii: "[")), from: places.lowerBound)
    let close = line.place(.byte(UInt8(ascii: "\\")), from: open)
    guard open < close, close < places.upperBound, line.has("\\]", at: close),
      line.isAddress(open + 1..<close)
    else { return }
    record.host = ByteRange(open + 1..<close, base: base)
    let slash = line.place(.byte(UInt8(ascii: "/")), from: close)
    // What is decoded in the path makes it shorter in the room than in the line.
    var length = max(0, places.upperBound - slash)
    for place in min(slash, places.upperBound)..<places.upperBound
    where resource.isEscape(at: place, in: line) { length -= 1 }
    let end = record.url.places.upperBound
    record.path = ByteRange(end - length, end)
  }

  private static func fill(
    _ record: inout Record, from fields: CheckpointFields, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) {
    record.action = action(fields[.action].places, in: line)
    record.client = scratch.range(of: fields[.source], in: line, base: base)
    record.clientName = scratch.range(of: fields[.sourceName], in: line, base: base)
    record.user = scratch.range(of: login(of: fields[.user], in: line), in: line, base: base)
    record.method = scratch.range(of: fields[.method], in: line, base: base)
    var category = fields[.category]
    if category.isEmpty { category = fields[.primaryCategory] }
    if category.isEmpty { category = fields[.appCategory] }
    record.deviceCategory = scratch.range(of: category, in: line, base: base)
    let rule = fields[.rule].isEmpty ? fields[.appRule] : fields[.rule]
    record.deviceRule = scratch.range(of: rule, in: line, base: base)
    record.userAgent = scratch.range(of: fields[.userAgent], in: line, base: base)
    record.referrer = scratch.range(of: fields[.referrer], in: line, base: base)
    let received = fields[.received].places
    record.bytes = max(-1, line.number(from: received.lowerBound, to: received.upperBound) ?? -1)
  }

  /// The login of `John Smith (jsmith)`, or the whole name; none of several.
  private static func login(of name: WrittenValue, in line: Span<UInt8>) -> WrittenValue {
    let start = name.places.lowerBound
    var end = line.trimmed(from: start, to: name.places.upperBound)
    // `(+)` stands behind users that other gateways told of.
    if end - start > 3, line.has("(+)", at: end - 3) {
      end = line.trimmed(from: start, to: end - 3)
    }
    if line.contains("),", from: start, to: end) || line.contains(") ,", from: start, to: end) {
      return WrittenValue()
    }
    let whole = WrittenValue(places: start..<end, escapes: name.escapes)
    guard end > start, line[end - 1] == UInt8(ascii: ")"),
      let open = line.lastIndex(of: UInt8(ascii: "("), from: start, to: end), open + 2 < end
    else { return whole }
    return WrittenValue(places: open + 1..<end - 1, escapes: name.escapes)
  }

  /// What the gateway did, by Check Point's own words.
  private static func action(_ word: Range<Int>, in line: Span<UInt8>) -> Action {
    let isAllowed =
      line.isWord("accept", at: word) || line.isWord("allow", at: word)
      || line.isWord("bypass", at: word) || line.isWord("detect", at: word)
      || line.isWord("inspect", at: word) || line.isWord("monitor", at: word)
    if isAllowed { return .allowed }
    let isBlocked =
      line.isWord("block", at: word) || line.isWord("drop", at: word)
      || line.isWord("reject", at: word) || line.isWord("prevent", at: word)
    if isBlocked { return .blocked }
    let isWarned =
      line.isWord("ask user", at: word) || line.isWord("ask", at: word)
      || line.isWord("inform user", at: word) || line.isWord("inform", at: word)
    return isWarned ? .warned : .unknown
  }
}

extension Span<UInt8> {
  /// The end of what stands between two places, without the spaces at its end.
  fileprivate func trimmed(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end
  }
}
