// hot
internal import Intake
internal import Vocabulary

/// Technitium DNS Server 1 to 13, the log files with the queries.
///
///     [2026-03-14 09:26:53 UTC] [10.0.0.7:51411] [UDP] QNAME: www.example.org; QTYPE: A; QCLASS: IN[; TSIG
///     KeyName: …]; RCODE: NoError; ANSWER: [192.0.2.10, …][; ADDITIONAL: […]][; ECS: 10.0.0.0/24]
///
/// - the time, `UTC`, or `Local` on the server's clock
/// - client and port, `[[2001:db8::7]:51411]` for IPv6; the protocol (UDP, TCP, TLS, HTTPS, QUIC) since
///   version 2
/// - `QNAME`: letters as they were sent; the root and other classes than `IN` are skipped
/// - `RCODE`: NoError, NxDomain, …; or `NO RESPONSE FROM SERVER!`
/// - `ANSWER`: the data of the answer's records, `[]` for none, `[TRUNCATED]`
///
/// The log does not say what was blocked. An answer of nothing but `0.0.0.0` or `::` is a block, and so
/// is the report that the server gives to who asks for the TXT record of a blocked name. Of other
/// answers with an address the name was allowed. NxDomain, an empty answer and other codes can be a
/// block or not, so nobody knows.
///
/// All other messages (the server's start, the console's users, zone transfers, exceptions with their
/// lines `   at …`) are skipped.
/// Source: TechnitiumSoftware/DnsServer, DnsServerCore/LogManager.cs and
/// DnsServerCore/Dns/ZoneManagers/BlockListZoneManager.cs
enum Technitium: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Technitium DNS Server 1 to 13.",
    says: "Which device looked up which name, and what the answer was.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp:
      "Settings, Logging: \"Log All Queries\", and leave \"Use Local Time\" off. Under Blocking, "
      + "leave the blocking type at \"ANY Address\". Point the source at the `logs` folder.",
    traps: [
      "Blocks are seen only with the blocking type \"ANY Address\" (0.0.0.0 and ::); with \"NX Domain\" "
        + "they look like names that do not exist, and with custom addresses like any other answer.",
      "A name that was blocked has an unknown action where its type has no address (HTTPS, MX).",
      "Times with `Local` are read in the source's time zone.",
      "Behind a reverse proxy the client is the proxy, unless Technitium trusts its header.",
    ],
    unproven: "Written by Technitium's source; not read against a running server.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let (reading, start) = head(of: line, memo: &scratch.lastStamp) else {
      // Of an exception only the first line has a time.
      if isOfException(line) { return .skipped }
      let isDated = line.has("[", at: 0) && line.count > 1 && line[1] &- UInt8(ascii: "0") < 10
      throw LineFault(isDated ? .notATime : .notThisFormat, at: 0)
    }
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: 1,
      scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    guard let (client, behind) = try endpoint(in: line, at: start) else { return .skipped }
    guard line.isAddress(client) else { throw LineFault(.notThisFormat, at: client.lowerBound) }
    let message = try behindProtocol(in: line, at: behind)
    if line.isCut(short: "QNAME: ", at: message) { throw LineFault(.fieldMissing, at: line.count) }
    guard let query = try TechnitiumQuery(in: line, at: message) else { return .skipped }
    var name = query.name
    if !name.isEmpty, line[name.upperBound - 1] == UInt8(ascii: ".") {
      name = name.lowerBound..<name.upperBound - 1
    }
    let isTransfer = line.isKey("AXFR", at: query.type) || line.isKey("IXFR", at: query.type)
    guard !name.isEmpty, !isTransfer, line.isKey("IN", at: query.queryClass) else {
      return .skipped
    }
    record.kind = .dns
    record.client = ByteRange(client, base: base)
    record.host = ByteRange(name, base: base)
    record.queryType = ByteRange(query.type, base: base)
    record.responseCode = ByteRange(query.code, base: base)
    record.action = query.action(in: line)
    if record.action == .blocked, line.isPolicyName(name) { record.action = .unknown }
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    var memo = StampMemo()
    guard let (reading, _) = head(of: line, memo: &memo), reading.offset == nil else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// Reads `[2026-03-14 09:26:53 UTC] `: the time and the place behind it; `nil` for anything else.
  private static func head(
    of line: Span<UInt8>, memo: inout StampMemo
  ) -> (reading: ClockReading, end: Int)? {
    guard line.has("[", at: 0), var reading = line.isoReading(at: 1..<20, memo: &memo) else {
      return nil
    }
    if line.has(" UTC] ", at: 20) {
      reading.offset = 0
      return (reading, 26)
    }
    return line.has(" Local] ", at: 20) ? (reading, 28) : nil
  }

  /// Reads `[10.0.0.7:51411] `: the address and the place behind it; `nil` for anything else.
  private static func endpoint(
    in line: Span<UInt8>, at start: Int
  ) throws(LineFault) -> (address: Range<Int>, end: Int)? {
    guard line.has("[", at: start) else { return nil }
    let space = try line.spaceBehindWord(from: start)
    guard line[space - 1] == UInt8(ascii: "]") else { return nil }
    let end = space - 1
    let colon = line.lastIndex(of: UInt8(ascii: ":"), from: start, to: end)
    guard let colon, let port = line.number(from: colon + 1, to: end), (0...65_535).contains(port)
    else { return nil }
    let isLong = line.has("[", at: start + 1) && line.has("]:", at: colon - 1)
    let address = isLong ? start + 2..<colon - 1 : start + 1..<colon
    return address.isEmpty ? nil : (address, space + 1)
  }

  /// The place behind `[UDP] `, if it stands there.
  private static func behindProtocol(
    in line: Span<UInt8>, at start: Int
  ) throws(LineFault) -> Int {
    guard line.has("[", at: start) else { return start }
    let space = try line.spaceBehindWord(from: start)
    return line[space - 1] == UInt8(ascii: "]") ? space + 1 : start
  }

  /// True for a line that goes on with an exception, and for the end of a log that was downloaded in
  /// part.
  private static func isOfException(_ line: Span<UInt8>) -> Bool {
    if line.has("   at ", at: 0) || line.has("   --- ", at: 0) || line.has(" ---> ", at: 0)
      || line.has("--- ", at: 0) || line.has("---> ", at: 0) || line.has("####___", at: 0)
    {
      return true
    }
    return line.contains("Exception", from: 0, to: line.firstSpace(from: 0))
  }
}

extension Span<UInt8> {
  /// The place of the space behind a word; a line that ends in it was cut.
  fileprivate func spaceBehindWord(from start: Int) throws(LineFault) -> Int {
    let space = firstSpace(from: start)
    guard space < count else { throw LineFault(.fieldMissing, at: count) }
    return space
  }
}
