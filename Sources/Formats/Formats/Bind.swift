// hot
internal import Intake
internal import Vocabulary

/// BIND 9 (ISC): the categories `queries`, `responses` and `rpz`.
///
///     [TIME ][CATEGORY: ][SEVERITY: ]client @0xPOINTER IP#PORT[/key KEY] (NAME): [view VIEW: ]MESSAGE
///
/// - TIME (`print-time`): `18-Jun-2026 10:11:12.123` or `2026-06-18T10:11:12.123`, local, or with
///   `Z` or `+01:00`; or the head of syslog, see ``SyslogHead``
/// - `@0xPOINTER` since 9.11
/// - `query: NAME CLASS TYPE FLAGS (SERVER)[ [ECS NET]]`: the question. FLAGS `+E(0)K`; names have no
///   trailing dot, letters as they were sent, and `\032` for a space
/// - `response: NAME CLASS TYPE RCODE COUNTS FLAGS (SERVER)` (`responselog`): its answer
/// - `[disabled ]rpz TRIGGER POLICY rewrite NAME/TYPE/CLASS via OWNER[ (CNAME to: X)]`: what a response
///   policy zone did with it, in a line of its own. NXDOMAIN, NODATA and DROP block; PASSTHRU lets
///   through; of Local-Data, CNAME and TCP-ONLY nobody can tell whether they are blocks, since safe
///   search and the school's own names are made of them too
///
/// A line of `rpz` or `responses` belongs to the query with the same pointer, client and name; where
/// the log has none, it is a visit by itself. Queries for the root and of other classes than `IN`, and
/// all other messages, are skipped.
/// Source: BIND 9.11 to 9.20, lib/ns/client.c (`ns_client_logv`), lib/ns/query.c (`log_query`,
/// `rpz_log_rewrite`), https://bind9.readthedocs.io/en/latest/reference.html#namedconf-statement-logging;
/// read against a real BIND 9.18.
enum Bind: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "BIND 9.11 to 9.20 (ISC).",
    says:
      "Which device looked up which name, and whether a response policy zone blocked it.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp: "In named.conf, `querylog yes;` and a channel with `print-time iso8601-utc;` for "
      + "`category queries` and `category rpz`. Read its file, or send it by syslog.",
    traps: [
      "Lines without a time are refused.",
      "Log `category rpz` into the same channel: in a file of its own, a blocked look-up is counted "
        + "there once more.",
      "A query says nothing of its answer, so its action is unknown, unless a line of `rpz` or "
        + "`responses` follows. Local-Data, CNAME and TCP-ONLY leave it unknown too: safe search is made "
        + "of them.",
      "A computer behind another DNS server (a domain controller that forwards) is seen under that "
        + "server's address.",
    ])

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    var memo = StampMemo()
    // why `try?`: a line that cannot be read tells no time here; `read` tells why.
    if let own = try? BindHead.ownTime(in: line, at: 0, memo: &memo) {
      return own.reading.localMilliseconds.flooredQuotient(1000)
    }
    return SyslogHead.localSeconds(of: line, context: context)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let head = try BindHead(of: line, context: context, scratch: &scratch)
    record.kind = .dns
    if let reading = head.reading {
      let moment = try reading.moment(
        context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
        scratch: &scratch)
      record.time = moment.milliseconds
      record.isTimeAmbiguous = moment.isAmbiguous
    }
    guard head.isOfBind else { return .skipped }
    guard line.has("client ", at: head.message) else {
      if head.message == 0 { throw LineFault(.notThisFormat, at: 0) }
      guard line.isCut(short: "client @", at: head.message) else { return .skipped }
      throw LineFault(.fieldMissing, at: line.count)
    }
    guard let client = try BindClient(in: line, at: head.message) else { return .skipped }
    let outcome = try read(line, client: client, base: base, &record)
    guard outcome == .skipped || head.reading != nil else { throw LineFault(.notATime, at: 0) }
    return outcome
  }

  private static func read(
    _ line: Span<UInt8>, client: BindClient, base: Int, _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    record.client = ByteRange(client.address, base: base)
    record.joinKey = ByteRange(client.key, base: base)
    let start = client.message
    if line.has("query: ", at: start) {
      return try query(in: line, client: client, base: base, &record) ? .question : .skipped
    }
    if line.has("response: ", at: start) {
      return try response(in: line, at: start + 10, base: base, &record) ? .answer : .skipped
    }
    if line.has("rpz ", at: start) {
      return try rewrite(in: line, client: client, base: base, &record) ? .answer : .skipped
    }
    if line.isCut(short: "query: ", at: start) || line.isCut(short: "response: ", at: start) {
      throw LineFault(.fieldMissing, at: line.count)
    }
    return .skipped
  }

  /// `NAME CLASS TYPE FLAGS (SERVER)[ [ECS NET]]`; false when it is no name of the internet.
  private static func query(
    in line: Span<UInt8>, client: BindClient, base: Int, _ record: inout Record
  ) throws(LineFault) -> Bool {
    var words = FieldCursor(line, from: client.message + 7)
    let name = try words.takeWord()
    // The line has the name twice, so that one that two lines were torn into is found out.
    guard client.name.isEmpty || line.equals(name, line, client.name) else {
      throw LineFault(.notThisFormat, at: name.lowerBound)
    }
    let isInternet = try takeClassAndType(&words, in: line, base: base, &record)
    let flags = try words.takeWord()
    guard line.has("+", at: flags.lowerBound) || line.has("-", at: flags.lowerBound) else {
      throw LineFault(.notThisFormat, at: flags.lowerBound)
    }
    try checkServer(&words, in: line)
    record.host = ByteRange(name, base: base)
    return isInternet && !line.isRoot(name)
  }

  /// `NAME CLASS TYPE RCODE ANSWERS AUTHORITIES ADDITIONALS FLAGS (SERVER)`.
  private static func response(
    in line: Span<UInt8>, at start: Int, base: Int, _ record: inout Record
  ) throws(LineFault) -> Bool {
    var words = FieldCursor(line, from: start)
    let name = try words.takeWord()
    let isInternet = try takeClassAndType(&words, in: line, base: base, &record)
    let code = try words.takeWord()
    for _ in 0..<4 { _ = try words.takeWord() }
    try checkServer(&words, in: line)
    record.host = ByteRange(name, base: base)
    record.responseCode = ByteRange(code, base: base)
    record.action = line.isWord("noerror", at: code) ? .allowed : .unknown
    record.effect = .settles
    return isInternet && !line.isRoot(name)
  }

  /// `rpz TRIGGER POLICY rewrite NAME/TYPE/CLASS via OWNER[ (CNAME to: X)]`.
  private static func rewrite(
    in line: Span<UInt8>, client: BindClient, base: Int, _ record: inout Record
  ) throws(LineFault) -> Bool {
    var words = FieldCursor(line, from: client.message + 4)
    _ = try words.takeWord()
    let policy = try words.takeWord()
    let verb = try words.takeWord()
    // `rpz QNAME rewrite NAME via OWNER failed: …`
    guard line.isWord("rewrite", at: verb) else { return false }
    let target = try words.takeWord()
    let via = try words.takeWord()
    guard line.isWord("via", at: via) else { throw LineFault(.notThisFormat, at: via.lowerBound) }
    record.deviceRule = ByteRange(try words.takeWord(), base: base)
    var name = target
    // Older versions print the name alone.
    if let end = line.lastIndex(
      of: UInt8(ascii: "/"), from: target.lowerBound, to: target.upperBound),
      let middle = line.lastIndex(of: UInt8(ascii: "/"), from: target.lowerBound, to: end)
    {
      name = target.lowerBound..<middle
      record.queryType = ByteRange(middle + 1..<end, base: base)
    }
    if !client.name.isEmpty { name = client.name }
    record.host = ByteRange(name, base: base)
    record.effect = .marks
    record.action = action(of: policy, in: line)
    if record.action == .blocked, line.isPolicyName(name) { record.action = .unknown }
    return !line.isRoot(name)
  }

  private static func action(of policy: Range<Int>, in line: Span<UInt8>) -> Action {
    if line.isWord("passthru", at: policy) { return .allowed }
    let isBlock =
      line.isWord("nxdomain", at: policy) || line.isWord("nodata", at: policy)
      || line.isWord("drop", at: policy)
    return isBlock ? .blocked : .unknown
  }

  /// Takes class and type; false when the class is not `IN`.
  private static func takeClassAndType(
    _ words: inout FieldCursor, in line: Span<UInt8>, base: Int, _ record: inout Record
  ) throws(LineFault) -> Bool {
    let className = try words.takeWord()
    record.queryType = ByteRange(try words.takeWord(), base: base)
    return className.count == 2 && line.has("IN", at: className.lowerBound)
  }

  /// `(SERVER)`, with `[ECS NET]` behind it or nothing: a line that is cut does not end so.
  private static func checkServer(
    _ words: inout FieldCursor, in line: Span<UInt8>
  ) throws(LineFault) {
    let server = try words.takeWord()
    let last = line[line.count - 1]
    let isWhole =
      server.upperBound == line.count
      ? last == UInt8(ascii: ")")
      : line.has("[ECS ", at: words.next) && last == UInt8(ascii: "]")
    guard isWhole, line.has("(", at: server.lowerBound) else {
      throw LineFault(.fieldMissing, at: server.lowerBound)
    }
  }
}
