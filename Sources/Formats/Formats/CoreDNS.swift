// hot
internal import Intake
internal import Vocabulary

/// CoreDNS: the plugin `log` in its formats `{common}` and `{combined}`.
///
///     HEAD[INFO] ADDRESS:PORT - ID "TYPE CLASS NAME PROTOCOL SIZE DO BUFSIZE" RCODE FLAGS SIZE
///       DURATION[ "OPCODE"]
///
/// - HEAD: see ``CoreDNSHead``
/// - NAME ends in a dot, and has a backslash before spaces, quotation marks and other specials
/// - RCODE, FLAGS `-`: there was no response
/// - the line is written when the response is sent, DURATION after the query came
///
/// Everything else is skipped: other levels, plugins' own messages, the root and other classes than
/// `IN`.
/// Source: CoreDNS 1.2 to 1.12, plugin/log/README.md, plugin/pkg/replacer/replacer.go,
/// plugin/pkg/log/log.go, https://github.com/coredns/coredns
enum CoreDNS: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "CoreDNS 1.2 to 1.12, as in Kubernetes or alone.",
    says: "Which device looked up which name, and the response code.",
    limits: [.onlyLookups, .noUsers, .noURLs, .noBlocks],
    setUp: "`log` in the Corefile's server block. Read the container's log file "
      + "(/var/log/containers/coredns-*.log, or Docker's json-file), `kubectl logs --timestamps`, or "
      + "the journal by syslog.",
    traps: [
      "CoreDNS writes no time: lines without one of the container's runtime or of syslog are refused.",
      "With a format of the school's own, nothing is read: use `log` or `log . {combined}`.",
      "In Kubernetes the clients are pods; a school's devices stand behind them only where CoreDNS "
        + "serves the network itself.",
      "What the plugins `acl`, `hosts` and `template` refuse looks like any other answer, so the "
        + "action is always unknown.",
      "With `class denial error` only failed look-ups are logged.",
    ],
    unproven: "No log of a running CoreDNS was at hand: the forms are those of its documentation "
      + "and source, and those of Docker's and Kubernetes' log files.")

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    SyslogHead.localSeconds(of: line, context: context)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let head = try CoreDNSHead(of: line, context: context, scratch: &scratch)
    record.kind = .dns
    if let reading = head.reading {
      let moment = try reading.moment(
        context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
        scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    } else if !line.has("[", at: 0) {
      throw LineFault(.notThisFormat, at: 0)
    }
    let query = try CoreDNSQuery(in: line, at: head.message, isEscaped: head.isEscaped)
    guard let query else { return .skipped }
    guard head.reading != nil else { throw LineFault(.fieldMissing, at: 0) }
    record.duration = query.milliseconds(in: line)
    if record.duration > 0 { record.time -= record.duration }
    guard query.isInternet, query.name.count > 1 else { return .skipped }
    record.client = ByteRange(query.client, base: base)
    record.queryType = ByteRange(query.type, base: base)
    let name = query.name.lowerBound..<query.name.upperBound - 1
    let slash = line.place(.byte(UInt8(ascii: "\\")), from: name.lowerBound)
    let hasEscapes = head.isEscaped && slash < name.upperBound
    record.host = try scratch.range(
      of: JSONValue(kind: .string, places: name, hasEscapes: hasEscapes), in: line, base: base)
    if !line.isKey("-", at: query.code) { record.responseCode = ByteRange(query.code, base: base) }
    record.bytes = line.number(from: query.size.lowerBound, to: query.size.upperBound) ?? -1
    return .record
  }
}
