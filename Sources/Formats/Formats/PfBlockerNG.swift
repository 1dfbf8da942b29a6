// hot
internal import Intake
internal import Vocabulary

/// pfBlockerNG on pfSense: `dnsbl.log`, `dns_reply.log` and `unified.log`.
///
///     DNSBL-python,TIME,NAME,CLIENT,AGENT,MODE,GROUP,EVALUATED,FEED,DUP[,TYPE]
///     DNS-reply,TIME,KIND,TYPE,FINAL TYPE,TTL,NAME,CLIENT,ANSWER,COUNTRY
///     Block,…   Permit,…   Match,…
///
/// - TIME: see ``PfBlockerTime``
/// - `DNSBL-python`: a look-up that a list blocked; `DNSBL-Full`, `DNSBL-1x1`, `DNSBL-HTTPS` and
///   others: what the block page's own web server was asked for instead
/// - DUP `-`: the same name as in the row before it, be it another client's; `+`: another
/// - `DNS-reply`: a look-up that no list blocked, with KIND `reply`, `cache`, `local` or `servfail`;
///   `resolver` is the firewall's own and skipped. ANSWER is an address, a text, `NXDOMAIN` (also
///   where there is the name but no such record) or another response code
/// - `Block`, `Permit`, `Match`: packets; skipped
///
/// Nothing is quoted, and NAME is what the client asked for, so a row with a comma too many could
/// name another client: it is refused. Only an ANSWER may hold commas.
/// Source: pfBlockerNG 2.2 to 3.2, pfsense/FreeBSD-ports, net/pfSense-pkg-pfBlockerNG-devel,
/// pfb_unbound.py (`get_details_dnsbl`, `get_details_reply`) and pfblockerng.inc,
/// https://github.com/pfsense/FreeBSD-ports
enum PfBlockerNG: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "pfBlockerNG 2.2 to 3.2 on pfSense.",
    says: "Which device looked up which name that a DNSBL list blocked, with the list and its "
      + "group; with DNS Reply Logging also the names that were not blocked.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp: "Firewall > pfBlockerNG > DNSBL: Python mode, and DNS Reply Logging so that what was "
      + "not blocked is known too. Copy /var/log/pfblockerng/unified.log every night, and raise the "
      + "number of lines that the log settings keep.",
    traps: [
      "Read unified.log alone, or dnsbl.log and dns_reply.log: the former repeats the latter two.",
      "dnsbl.log alone shows only what was blocked, so whether something was let through cannot be "
        + "known from it.",
      "The logs are cut to a number of lines, and the oldest are lost.",
      "Older versions write times without a year: it is the latest that is not after the file's own "
        + "time.",
      "Where DNSBL answers with its own web server, a visit may be told by the look-up and by what "
        + "the web server was asked for.",
      "An answer `NXDOMAIN` also stands where there is the name and no such record.",
      "The client 127.0.0.1 is the firewall itself, or a client that it did not know.",
    ],
    unproven: "No log of a running pfBlockerNG was at hand: the forms are those of its source.")

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    var comma = line.place(.byte(UInt8(ascii: ",")), from: 0)
    // A head of syslog holds no comma; whatever stands before the first one is not looked at.
    guard comma + 1 < line.count else { return nil }
    let start = comma + 1
    comma = line.place(.byte(UInt8(ascii: ",")), from: start)
    return PfBlockerTime.reading(of: line, at: start..<comma, context: context)?
      .localMilliseconds.flooredQuotient(1000)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let row = try PfBlockerRow(in: line, context: context, scratch: &scratch) else {
      throw LineFault(.notThisFormat, at: 0)
    }
    let columns = ColumnPlaces(of: line, from: row.start, separator: UInt8(ascii: ","))
    let time = columns[1]
    let reading = try reading(of: line, at: time, context: context, memo: &scratch.lastWritten)
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: time.lowerBound,
      scratch: &scratch)
    record.kind = .dns
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    switch row.kind {
    case .packet: return .skipped
    case .block: return try block(columns, in: line, base: base, &record)
    case .reply: return try reply(columns, in: line, base: base, &record)
    }
  }

  /// A name that a list blocked.
  private static func block(
    _ columns: borrowing ColumnPlaces, in line: Span<UInt8>, base: Int, _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard columns.count >= 10 else { throw LineFault(.fieldMissing, at: line.count) }
    let mark = columns[9]
    let isMark = line.isKey("+", at: mark) || line.isKey("-", at: mark)
    guard columns.count <= 11, isMark else { throw LineFault(.columnCount, at: mark.lowerBound) }
    try setClient(columns[3], name: columns[2], in: line, base: base, &record)
    record.queryType = ByteRange(columns[10], base: base)
    record.deviceCategory = value(columns[6], in: line, base: base)
    record.deviceRule = value(columns[8], in: line, base: base)
    record.action = line.isPolicyName(columns[2]) ? .unknown : .blocked
    return isUnknown(columns[2], in: line) ? .skipped : .record
  }

  /// A name that no list blocked.
  private static func reply(
    _ columns: borrowing ColumnPlaces, in line: Span<UInt8>, base: Int, _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard columns.count >= 10 else { throw LineFault(.fieldMissing, at: line.count) }
    if columns.count > 10 {
      // Either the answer holds commas, or the name does, and the client stands further behind.
      for column in 8..<min(columns.count, ColumnPlaces.capacity)
      where line.isAddress(columns[column]) {
        throw LineFault(.columnCount, at: columns[column].lowerBound)
      }
    }
    try setClient(columns[7], name: columns[6], in: line, base: base, &record)
    record.queryType = value(columns[3], in: line, base: base)
    let answer = columns[8]
    if line.isAddress(answer) {
      let isNull = line.isKey("0.0.0.0", at: answer) || line.isKey("::", at: answer)
      record.action = isNull ? .unknown : .allowed
    } else if columns.count == 10, isCode(answer, in: line) {
      record.responseCode = ByteRange(answer, base: base)
    }
    let isOwn = line.isKey("resolver", at: columns[2])
    return isOwn || isUnknown(columns[6], in: line) ? .skipped : .record
  }

  private static func setClient(
    _ client: Range<Int>, name: Range<Int>, in line: Span<UInt8>, base: Int,
    _ record: inout Record
  ) throws(LineFault) {
    guard line.isAddress(client) else { throw LineFault(.columnCount, at: client.lowerBound) }
    guard !name.isEmpty else { throw LineFault(.fieldMissing, at: name.lowerBound) }
    var end = name.upperBound
    while end > name.lowerBound, line[end - 1] == UInt8(ascii: ".") { end -= 1 }
    record.client = ByteRange(client, base: base)
    record.host = ByteRange(name.lowerBound..<end, base: base)
  }

  @inline(always)
  private static func reading(
    of line: Span<UInt8>, at places: Range<Int>, context: SourceContext,
    memo: inout WrittenTimeMemo
  ) throws(LineFault) -> ClockReading {
    if let known = memo.reading(in: line, at: places) { return known }
    guard let reading = PfBlockerTime.reading(of: line, at: places, context: context) else {
      throw LineFault(.notATime, at: places.lowerBound)
    }
    memo.take(reading, in: line, at: places)
    return reading
  }

  /// A value that may be `Unknown` or empty.
  private static func value(_ places: Range<Int>, in line: Span<UInt8>, base: Int) -> ByteRange {
    isUnknown(places, in: line) ? ByteRange() : ByteRange(places, base: base)
  }

  private static func isUnknown(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    line.isKey("Unknown", at: places) || line.isRoot(places)
  }

  /// True for a response code of pfb_unbound.py's `rcodeDB` that a look-up can have.
  private static func isCode(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    switch places.count {
    case 6: line.isWord("notimp", at: places)
    case 7: line.isWord("formerr", at: places) || line.isWord("refused", at: places)
    case 8: line.isWord("nxdomain", at: places) || line.isWord("servfail", at: places)
    default: false
    }
  }
}
