// hot
internal import Intake
internal import Vocabulary

/// The debug log of the Windows DNS server (`dns.log`).
///
///     DATE TIME[ AM|PM] THREAD PACKET  [POINTER ]UDP|TCP Rcv|Snd ADDRESS  XID [R ]OPCODE
///       [FLAGS  RCODE] [TYPE ]NAME
///
/// - DATE, TIME: as the server's language has them, see ``NumericDate``; local
/// - POINTER: since Windows Server 2008; TYPE is absent in some logs of 2003
/// - `Rcv` of a query (no `R`): the request of a client, or of another DNS server
/// - `Snd … R`: its response, of the same ADDRESS, XID, type and name, which tells the RCODE
/// - `Snd` of a query, `Rcv … R`: what this server asks another one; folded
/// - OPCODE `Q`; updates (`U`), notifications (`N`) and unknown ones (`?`) are skipped
/// - NAME: see ``LabelledName``
///
/// Skipped are also: the head of about 30 lines, blank lines, lines of other contexts than `PACKET`,
/// queries for the root, and what "Details" adds: indented lines behind `UDP question info at …`.
/// Source: the log's own head ("Message logging key"), Windows Server 2003 to 2022;
/// https://learn.microsoft.com/openspecs/windows_protocols/ms-dnsp (DNS_LOG_LEVELS)
enum WindowsDNS: LocalTimeFormat, DateOrderFormat {
  static let guide = FormatGuide(
    product: "Windows Server 2003 to 2025, DNS server, debug logging (dns.log).",
    says: "Which device looked up which name, and the response code.",
    limits: [.onlyLookups, .noUsers, .noURLs, .noBlocks],
    setUp: "In the DNS console, the properties of the server, \"Debug Logging\": log packets, "
      + "incoming and outgoing, UDP and TCP, queries, requests and responses, no details; a path on a "
      + "disk with room, and a large maximum size. Copy the file every night before it wraps.",
    traps: [
      "The file is overwritten when it reaches its size limit and is not rotated: make the limit "
        + "several days large.",
      "Tick incoming requests: a log of responses alone holds no visits.",
      "Dates are written as the server's language has them. Whether day or month comes first is "
        + "found from the log and never guessed: lines whose date can be read both ways are refused "
        + "until it is known.",
      "A client that repeats a query is counted once for each time, since nothing in one line tells "
        + "a repetition.",
      "A computer behind another DNS server (a branch's domain controller that forwards) is seen "
        + "under that server's address.",
      "Names that the server refuses by a policy or an empty zone of its own look like any other "
        + "answer, so the action is always unknown.",
    ],
    unproven: "No log of a real server was at hand: the forms are those of Microsoft's "
      + "documentation and of published descriptions. Logs of servers in other languages than "
      + "English may have other words in the head, whose lines are then refused.")

  static func date(of line: Span<UInt8>) -> NumericDate? {
    let places = NumericDate.places(in: line)
    return places.isEmpty ? nil : NumericDate(in: line, at: places)
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    guard let date = date(of: line), let order = context.dateOrder ?? date.ownOrder else {
      return nil
    }
    return date.reading(order)?.localMilliseconds.flooredQuotient(1000)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard line[0] &- UInt8(ascii: "0") < 10 else {
      guard isOfHeadOrDetails(line) else { throw LineFault(.notThisFormat, at: 0) }
      return .skipped
    }
    let places = NumericDate.places(in: line)
    guard !places.isEmpty else { throw LineFault(.notATime, at: 0) }
    let reading = try reading(of: line, at: places, context: context, memo: &scratch.lastStamp)
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: 0, scratch: &scratch)
    record.kind = .dns
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    guard let packet = try WindowsDNSPacket(in: line, at: min(places.upperBound + 1, line.count))
    else { return .skipped }
    return try read(packet, in: line, base: base, scratch: &scratch, &record)
  }

  private static func read(
    _ packet: WindowsDNSPacket, in line: Span<UInt8>, base: Int, scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    // One value is the key of a query and its response; its end is the host.
    scratch.room.begin()
    scratch.room.append(line.extracting(packet.remote))
    scratch.room.append(UInt8(ascii: " "))
    scratch.room.append(line.extracting(packet.number))
    scratch.room.append(line.extracting(packet.type))
    scratch.room.append(UInt8(ascii: " "))
    let front = packet.remote.count + packet.number.count + packet.type.count + 2
    let isName = try LabelledName(in: line, at: packet.name).append(to: &scratch.room, in: line)
    let key = scratch.room.end()
    guard packet.isStandard, isName else { return .skipped }
    guard packet.isReceived != packet.isResponse else { return .folded }
    record.joinKey = key
    record.host = ByteRange(key.places.lowerBound + front, key.places.upperBound)
    record.client = ByteRange(packet.remote, base: base)
    record.queryType = ByteRange(packet.type, base: base)
    guard packet.isResponse else { return .question }
    record.responseCode = ByteRange(packet.code, base: base)
    record.effect = .closes
    return .answer
  }

  /// What date and time mean, in the order that is known, or that they show themselves.
  @inline(always)
  private static func reading(
    of line: Span<UInt8>, at places: Range<Int>, context: SourceContext, memo: inout StampMemo
  ) throws(LineFault) -> ClockReading {
    if let known = memo.reading(in: line, at: places) { return known }
    guard let date = NumericDate(in: line, at: places) else { throw LineFault(.notATime, at: 0) }
    guard let order = context.dateOrder ?? date.ownOrder else {
      throw LineFault(.dateOrderUnknown, at: 0)
    }
    guard let reading = date.reading(order) else { throw LineFault(.notATime, at: 0) }
    memo.take(reading, in: line, at: places)
    return reading
  }

  /// True for the lines before the first packet, and those that "Details" adds.
  private static func isOfHeadOrDetails(_ line: Span<UInt8>) -> Bool {
    // A packet's line that lost its front; few lines have a `P`, and nearly all have spaces.
    if line.contains("PACKET ", from: 0, to: line.count),
      line.contains(" PACKET ", from: 0, to: line.count)
    {
      return false
    }
    let first = line[0]
    if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") { return true }
    return line.has("DNS Server log", at: 0) || line.has("Log file wrap", at: 0)
      || line.has("Message logging key", at: 0) || line.contains(" info at ", from: 3, to: 24)
  }
}
