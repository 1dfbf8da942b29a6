// hot
internal import Intake
internal import Vocabulary

/// PowerDNS: the authoritative server's `log-dns-queries`, the recursor's `quiet=no`, and dnsdist's
/// `LogAction` and `LogResponseAction`.
///
///     HEAD[TCP ]Remote CLIENT wants 'NAME|TYPE', do = 0, bufsize = 512[ (4096)][: packetcache HIT]
///     HEAD[THREAD ][MTHREAD/N] [TCP ]question for 'NAME|TYPE' from CLIENT:PORT[ (proxied by …)]
///     HEAD[THREAD ][MTHREAD/N] answer to question 'NAME|TYPE': … 0.559 tot ms, … rcode=0
///     HEADmsg="Question" … ts="1781773872.434" … qname="NAME" qtype="TYPE" remote="CLIENT:PORT"
///     HEADmsg="Answer" … qname="NAME" qtype="TYPE" rcode="0" … remote="CLIENT:PORT" … totms="0.676"
///     HEADmsg="Question answered from packet cache" … qname="NAME" qtype="TYPE" remote="CLIENT:PORT"
///     HEADPacket from CLIENT:PORT for NAME. TYPE with id ID
///     HEADAnswer to CLIENT:PORT for NAME. TYPE (No Error) with id ID
///
/// - HEAD: syslog's, see ``SyslogHead``, or `Jun 18 10:11:12 ` (`log-timestamp`), or both; for
///   dnsdist also `[SECONDS.NANOSECONDS] `, the latter without leading zeros
/// - names have no space, and no trailing dot but in dnsdist; the root is `.`
///
/// An answer tells the code of its question. Everything else is skipped: the recursor's
/// `question answered from packet cache` without a name, dnsdist's `Got query`, which its `LogAction`
/// tells as well, and all other messages.
/// Source: PowerDNS Authoritative 4 to 5, pdns/auth-main.cc, pdns/tcpreceiver.cc, pdns/dnspacket.cc;
/// Recursor 4 to 5, pdns_recursor.cc; dnsdist 1.5 to 2.0; https://github.com/PowerDNS/pdns; read
/// against a real server 4.7, recursor 4.8 and dnsdist 1.7.
enum PowerDNS: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "PowerDNS Authoritative Server 4 and 5, Recursor 4 and 5, dnsdist 1.5 to 2.0.",
    says: "Which device looked up which name, and in the recursor's log the response code.",
    limits: [.onlyLookups, .noUsers, .noURLs, .noBlocks],
    setUp: "Recursor: `quiet=no`, `loglevel=6` and `structured-logging=yes`. Authoritative server: "
      + "`log-dns-queries=yes`, `loglevel=5`. dnsdist: `addAction(AllRule(), LogAction(\"FILE\", "
      + "false, true, false, true, true))`. The first two log to syslog or the journal.",
    traps: [
      "Without structured logging the recursor does not name what it answers from its packet cache, "
        + "so most repeated look-ups are missing.",
      "What a response policy zone or a script refuses looks like any other answer, so the action is "
        + "always unknown.",
      "Devices behind dnsdist without the proxy protocol are seen under its address.",
      "Lines without a time are refused: dnsdist's `LogAction` writes one only with its last switch.",
      "By syslog and with `log-timestamp`, times have no year: it is the latest that is not after the "
        + "file's own time.",
    ],
    unproven: "The structured log of the authoritative server 5 and the recursor's JSON log were "
      + "not at hand: their forms are those of the source.")

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    SyslogHead.localSeconds(of: line, context: context)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let head = try PowerDNSHead(of: line, context: context, scratch: &scratch)
    record.kind = .dns
    let found = try PowerDNSMessage(in: line, at: head.message)
    var reading = head.reading
    if let found, !found.stamp.isEmpty {
      guard let stamp = PowerDNSHead.stamp(in: line, at: found.stamp, memo: &scratch.lastSecond)
      else { throw LineFault(.notATime, at: found.stamp.lowerBound) }
      reading = stamp
    }
    guard let reading else {
      throw LineFault(found == nil ? .notThisFormat : .notATime, at: 0)
    }
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
      scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    guard let found else { return .skipped }
    return try read(found, in: line, base: base, scratch: &scratch, &record)
  }

  private static func read(
    _ message: PowerDNSMessage, in line: Span<UInt8>, base: Int, scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    var name = message.name
    if message.kind == .other { return .skipped }
    let last = name.places.upperBound - 1
    let hasDot =
      line.has(".", at: last) && !(name.places.count > 1 && line.has("\\", at: last - 1))
    if hasDot { name.places = name.places.lowerBound..<last }
    if name.isEmpty { return .skipped }
    record.client = ByteRange(message.client, base: base)
    record.queryType = ByteRange(message.type, base: base)
    guard message.kind != .lookup else {
      record.host = scratch.range(of: name, in: line, base: base)
      return .record
    }
    // One value is the key of a query and its answer; its end is the host.
    scratch.room.begin()
    scratch.room.append(line.extracting(message.key))
    scratch.room.append(line.extracting(message.keyEnd))
    scratch.room.append(UInt8(ascii: " "))
    scratch.room.append(line.extracting(message.type))
    scratch.room.append(UInt8(ascii: " "))
    let front = message.key.count + message.keyEnd.count + message.type.count + 2
    scratch.appendDecoded(name, in: line)
    record.joinKey = scratch.room.end()
    let key = record.joinKey.places
    record.host = ByteRange(min(key.lowerBound + front, key.upperBound), key.upperBound)
    guard message.kind == .answer else { return .question }
    record.effect = .closes
    if let word = PowerDNSCode.word(of: message.code, in: line) {
      scratch.room.begin()
      scratch.room.append(word)
      record.responseCode = scratch.room.end()
    } else {
      record.responseCode = ByteRange(message.code, base: base)
    }
    let took = message.duration
    if !took.isEmpty {
      record.duration = line.number(from: took.lowerBound, to: took.upperBound) ?? -1
    }
    return .answer
  }
}
