// hot
internal import Intake
internal import Vocabulary

/// Unbound (NLnet Labs), as on pfSense and OPNsense: `log-queries`, `log-replies`,
/// `log-local-actions` and `rpz-log`.
///
///     HEAD LEVEL: MESSAGE
///
/// - HEAD: see ``UnboundHead``
/// - LEVEL: `info`; `query` and `reply` with `log-tag-queryreply`; lines of others are skipped
/// - `IP NAME. TYPE CLASS`: the query
/// - `IP NAME. TYPE CLASS RCODE SECONDS CACHED BYTES[ on PROTOCOL IP PORT]`: the reply
/// - `ZONE. ZONETYPE IP@PORT NAME. TYPE CLASS`: a zone of the settings had the name. `always_…`,
///   `refuse`, `deny` and `inform_deny` block; of `static`, `redirect` and `inform_redirect` nobody can
///   tell, since a school's own names and safe search are made of them; the others let through
/// - `rpz: applied [[LOG-NAME] ][TRIGGER ]OWNER. rpz-POLICY IP@PORT NAME. TYPE CLASS`: so does a
///   response policy zone; `rpz-nxdomain`, `rpz-nodata` and `rpz-drop` block
/// - `IP - - - RCODE - - -`: a query that could not be read; skipped
///
/// Query, local action and reply of one client, name and type are one visit. A reply without a query
/// is a visit by itself, and so is a local action.
/// Names end in a dot; bytes that no host name has are `?`.
/// Source: Unbound 1.17 to 1.22, util/log.c, util/net_help.c (`log_nametypeclass`, `log_reply_info`),
/// services/localzone.c (`lz_inform_print`), services/rpz.c (`log_rpz_apply`),
/// https://unbound.docs.nlnetlabs.nl/en/latest/manpages/unbound.conf.html; read against a real Unbound
/// 1.17.
enum Unbound: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Unbound 1.10 to 1.22.",
    says:
      "Which device looked up which name, the response code, and whether the server's own zones "
      + "blocked it; not the answers.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp: "`log-queries: yes`, `log-replies: yes` and `log-local-actions: yes` in unbound.conf, "
      + "and for response policy zones `rpz-log: yes`.",
    traps: [
      "Switch all of them on: without the queries a blocked look-up is counted by its local action "
        + "and by its reply.",
      "Without `log-local-actions` a block looks like any other answer.",
      "A name with `local-data` of its own in a zone that refuses or denies is answered, and still "
        + "logged as refused.",
      "`local-zone: … redirect` and `static` leave the action unknown, since safe search and the "
        + "school's own names are made of them; use `always_nxdomain` or `always_null` to block.",
      "A look-up that a response policy zone leads to another name is replied to under that name, which "
        + "is counted as well.",
      "With `log-time-ascii`, or by syslog, times have no year: it is the latest that is not after the "
        + "file's own time.",
    ])

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    SyslogHead.localSeconds(of: line, context: context)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let head = try UnboundHead(of: line, context: context, scratch: &scratch)
    let moment = try head.reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
      scratch: &scratch)
    record.kind = .dns
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    guard head.isOfUnbound else { return .skipped }
    guard let start = try messageStart(of: line, at: head.level), !line.has(" ", at: start) else {
      return .skipped
    }
    let word = start..<line.firstSpace(from: start)
    if line.isAddress(word) {
      return try query(in: line, client: word, base: base, &record)
    }
    // The address itself is cut.
    if word.upperBound == line.count, line.looksLikeAddress(word) {
      throw LineFault(.fieldMissing, at: line.count)
    }
    guard let refusal = try UnboundRefusal(in: line, at: start) else { return .skipped }
    return mark(refusal, in: line, base: base, scratch: &scratch, &record)
  }

  /// Where the message begins behind a level that may tell of queries; `nil` for other levels.
  private static func messageStart(
    of line: Span<UInt8>, at level: Int
  ) throws(LineFault) -> Int? {
    if line.has("info: ", at: level) { return level + 6 }
    if line.has("query: ", at: level) || line.has("reply: ", at: level) { return level + 7 }
    let isCut =
      line.isCut(short: "info: ", at: level) || line.isCut(short: "query: ", at: level)
      || line.isCut(short: "reply: ", at: level)
    if isCut { throw LineFault(.fieldMissing, at: line.count) }
    return nil
  }

  /// `IP NAME. TYPE CLASS`, and for a reply what follows.
  private static func query(
    in line: Span<UInt8>, client: Range<Int>, base: Int, _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard client.upperBound < line.count else { throw LineFault(.fieldMissing, at: line.count) }
    var words = FieldCursor(line, from: client.upperBound + 1)
    let name = try words.takeWord()
    if name.count == 1, line[name.lowerBound] == UInt8(ascii: "-") { return .skipped }
    guard line[name.upperBound - 1] == UInt8(ascii: ".") else {
      throw LineFault(.notThisFormat, at: name.lowerBound)
    }
    let type = try words.takeWord()
    let className = try words.takeWord()
    let isInternet = try isInternet(className, in: line)
    record.client = ByteRange(client, base: base)
    record.host = ByteRange(name.lowerBound..<name.upperBound - 1, base: base)
    record.queryType = ByteRange(type, base: base)
    record.joinKey = ByteRange(client.lowerBound..<className.upperBound, base: base)
    let isReply = className.upperBound < line.count
    if isReply { try reply(&words, in: line, base: base, &record) }
    guard isInternet, !record.host.isEmpty else { return .skipped }
    return isReply ? .answer : .question
  }

  /// `RCODE SECONDS CACHED BYTES`.
  private static func reply(
    _ words: inout FieldCursor, in line: Span<UInt8>, base: Int, _ record: inout Record
  ) throws(LineFault) {
    let code = try words.takeWord()
    let seconds = try words.takeWord()
    _ = try words.takeWord()
    let size = try words.takeWord()
    let point = line.place(.byte(UInt8(ascii: ".")), from: seconds.lowerBound)
    guard let whole = line.number(from: seconds.lowerBound, to: point), point < seconds.upperBound,
      let bytes = line.number(from: size.lowerBound, to: size.upperBound), whole >= 0, bytes >= 0
    else { throw LineFault(.notANumber, at: seconds.lowerBound) }
    var place = point
    let rest = line.fraction(at: &place, to: seconds.upperBound)
    record.responseCode = ByteRange(code, base: base)
    record.bytes = bytes
    record.duration = min(whole, 86_400) * 1000 + rest
    record.action = line.isWord("noerror", at: code) ? .allowed : .unknown
    record.effect = .settles
  }

  private static func mark(
    _ refusal: UnboundRefusal, in line: Span<UInt8>, base: Int, scratch: inout LineScratch,
    _ record: inout Record
  ) -> LineOutcome {
    let hasDot = line[refusal.name.upperBound - 1] == UInt8(ascii: ".")
    let end = refusal.name.upperBound - (hasDot ? 1 : 0)
    let isInternet =
      refusal.className.count == 2 && line.has("IN", at: refusal.className.lowerBound)
    guard isInternet, end > refusal.name.lowerBound else { return .skipped }
    record.client = ByteRange(refusal.client, base: base)
    record.host = ByteRange(refusal.name.lowerBound..<end, base: base)
    record.queryType = ByteRange(refusal.type, base: base)
    record.action = refusal.action
    if refusal.action != .allowed { record.deviceRule = ByteRange(refusal.rule, base: base) }
    record.effect = .marks
    // What the query's line has between level and end.
    scratch.room.begin()
    scratch.room.append(line.extracting(refusal.client))
    scratch.room.append(UInt8(ascii: " "))
    scratch.room.append(line.extracting(refusal.name.lowerBound..<refusal.className.upperBound))
    record.joinKey = scratch.room.end()
    return .answer
  }

  /// False for another class than `IN`.
  ///
  /// - Throws: for what is no class, as when the line is cut there.
  private static func isInternet(
    _ word: Range<Int>, in line: Span<UInt8>
  ) throws(LineFault) -> Bool {
    if word.count == 2, line.has("IN", at: word.lowerBound) { return true }
    let isOther =
      line.isWord("ch", at: word) || line.isWord("hs", at: word) || line.isWord("any", at: word)
      || line.isWord("none", at: word) || word.count > 5 && line.has("CLASS", at: word.lowerBound)
    guard isOther else { throw LineFault(.fieldMissing, at: word.lowerBound) }
    return false
  }
}
