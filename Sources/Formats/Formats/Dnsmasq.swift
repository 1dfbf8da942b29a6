// hot
internal import Intake
internal import Vocabulary

/// dnsmasq with `log-queries`, `log-queries=extra` or `log-queries=proto`, and Pi-hole (FTL).
///
///     HEAD [UDP |TCP ][SERIAL CLIENT/PORT ]SOURCE NAME[ VERB OUTCOME][ (DNSSEC signed)][ (EDE: …)]
///
/// - HEAD: see ``DnsmasqHead``; no year when written to a file, local time
/// - `query[TYPE] NAME from CLIENT`, `auth[TYPE] …`: the question
/// - `forwarded NAME to SERVER`: passed on, once for each server asked; the question stays open
/// - SOURCE `NAME is OUTCOME`: an answer, see ``DnsmasqSource`` and ``DnsmasqAnswer``; many for a
///   question with several addresses or an alias (`is <CNAME>`)
/// - SERIAL and CLIENT/PORT (`extra`) are the same in a question and its answers
///
/// Everything else is skipped: start and end, DHCP, TFTP, scripts, DNSSEC's own lines, ipset,
/// Pi-hole's rate limit, and questions for the root, which name nothing.
/// Names may hold spaces, so verbs are looked for from the right.
/// Source: dnsmasq 2.90, src/cache.c (`log_query`) and src/log.c; Pi-hole FTL,
/// src/dnsmasq_interface.c; read against a real dnsmasq 2.90.
enum Dnsmasq: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "dnsmasq 2.7 to 2.92, and Pi-hole 4 to 6.",
    says: "Which device looked up which name, and whether the name was blocked.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp: "`log-queries=extra` in dnsmasq.conf (Pi-hole: in a file of /etc/dnsmasq.d) and "
      + "`log-facility=/var/log/dnsmasq.log`; Pi-hole writes /var/log/pihole/pihole.log.",
    traps: [
      "Without `log-queries=extra` an answer can only be matched to a question by its name.",
      "A log written by syslog or to a file has no year: it is the latest that is not after the "
        + "file's own time.",
      "Addresses change hands: without DHCP leases a device is known for one day only.",
    ])

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let start = DnsmasqHead.timePlace(in: line)
    guard let written = DnsmasqHead.time(in: line, at: start, context: context)?.reading,
      written.offset == nil
    else { return nil }
    return written.localMilliseconds.flooredQuotient(1000)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let head = try DnsmasqHead(of: line, context: context, memo: &scratch.lastYearless)
    let moment = try head.reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: head.timePlace,
      scratch: &scratch)
    record.kind = .dns
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    guard head.isResolver else { return .skipped }
    if head.timePlace == 0 {
      scratch.lastTag.take(
        in: line, from: YearlessMemo.length + 1, to: head.message, process: head.process)
    }
    let start: Int
    (start, record.joinKey) = messageStart(
      of: line, message: head.message, process: head.process, base: base)
    if line.has("query[", at: start) || line.has("auth[", at: start) {
      return try question(in: line, at: start, base: base, &record)
    }
    if line.has("forwarded ", at: start) {
      guard let verb = line.lastPlace(of: " to ", from: start + 10, to: line.count) else {
        throw LineFault(.fieldMissing, at: line.count)
      }
      record.effect = .passesOn
      return setHost(start + 10..<verb, in: line, base: base, &record) ? .answer : .skipped
    }
    guard let source = DnsmasqSource(in: line, at: start),
      let answer = DnsmasqAnswer(in: line, from: source)
    else { return .skipped }
    return self.answer(answer, in: line, base: base, scratch: &scratch, &record)
  }

  /// Where the message begins behind what `proto` and `extra` add to it, and the join key there.
  static func messageStart(
    of line: Span<UInt8>, message: Int, process: Int, base: Int
  ) -> (start: Int, joinKey: ByteRange) {
    var start = message
    if line.has("UDP ", at: start) || line.has("TCP ", at: start) { start += 4 }
    var place = start
    while place < line.count, line[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    guard place > start, line.has(" ", at: place) else { return (start, ByteRange()) }
    // DNSSEC's own lines have the serial number alone.
    guard let space = line.firstIndex(of: UInt8(ascii: " "), from: place + 1),
      let slash = line.firstIndex(of: UInt8(ascii: "/"), from: place + 1), slash < space
    else { return (place + 1, ByteRange()) }
    return (space + 1, ByteRange(base + process, base + space))
  }

  /// `query[TYPE] NAME from CLIENT`.
  private static func question(
    in line: Span<UInt8>, at start: Int, base: Int, _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let type = start + (line[start] == UInt8(ascii: "q") ? 6 : 5)
    guard let bracket = line.firstIndex(of: UInt8(ascii: "]"), from: type),
      line.has(" ", at: bracket + 1),
      let verb = line.lastPlace(of: " from ", from: bracket + 2, to: line.count),
      verb + 6 < line.count
    else { throw LineFault(.fieldMissing, at: line.count) }
    record.queryType = ByteRange(base + type, base + bracket)
    record.client = ByteRange(base + verb + 6, base + line.count)
    return setHost(bracket + 2..<verb, in: line, base: base, &record) ? .question : .skipped
  }

  static func answer(
    _ answer: DnsmasqAnswer, in line: Span<UInt8>, base: Int, scratch: inout LineScratch,
    _ record: inout Record
  ) -> LineOutcome {
    guard setHost(answer.name, in: line, base: base, &record) else { return .skipped }
    record.action = answer.action
    record.effect = answer.isAlias ? .continues : .closes
    record.responseCode = range(answer.code, base: base)
    record.deviceRule = range(answer.rule, base: base)
    if let reverse = ReverseName(of: answer.name, in: line) {
      // The question was for the address's name, in the zone `.arpa`; the answer shows the address.
      record.host = reverse.assemble(in: &scratch)
      record.queryType = scratch.word("PTR")
      return .answer
    }
    switch answer.type {
    case .any: break
    case .address4: record.queryType = scratch.word("A")
    case .address6: record.queryType = scratch.word("AAAA")
    case .named(let places): record.queryType = range(places, base: base)
    }
    return .answer
  }

  /// Sets the host without its trailing dots; false when it is the root.
  static func setHost(
    _ name: Range<Int>, in line: Span<UInt8>, base: Int, _ record: inout Record
  ) -> Bool {
    var end = name.upperBound
    while end > name.lowerBound, line[end - 1] == UInt8(ascii: ".") { end -= 1 }
    record.host = ByteRange(base + name.lowerBound, base + end)
    return !record.host.isEmpty
  }

  private static func range(_ places: Range<Int>, base: Int) -> ByteRange {
    ByteRange(base + places.lowerBound, base + places.upperBound)
  }
}

extension LineScratch {
  /// A word of our own as a value.
  fileprivate mutating func word(_ text: StaticString) -> ByteRange {
    room.begin()
    room.append(text)
    return room.end()
  }
}
