// hot
internal import Intake
internal import Vocabulary

/// dnscrypt-proxy 2: the query log (`[query_log]`), as TSV or LTSV; also the logs of its lists.
///
///     [2026-06-18 10:11:12]⇥CLIENT⇥NAME⇥TYPE⇥CODE⇥12ms⇥SERVER[⇥RELAY]
///     time:1781773872⇥host:CLIENT⇥message:NAME⇥type:TYPE⇥return:CODE⇥cached:0⇥duration:12⇥server:SERVER
///     [2026-06-18 10:11:12]⇥CLIENT⇥NAME⇥TYPE                       the query log before 2.0.9; nx.log
///     [2026-06-18 10:11:12]⇥CLIENT⇥NAME[⇥ADDRESS]⇥RULE             a list's own log
///     time:1781773872⇥host:CLIENT⇥qname:NAME[⇥ip:ADDRESS]⇥message:RULE
///
/// - The time is the query's end; in TSV it is local
/// - NAME: without a trailing dot, as Go quotes strings
/// - CODE `REJECT`: a rule refused it; `PASS` and `FORWARD`: answered; `SYNTH` (IPv6 switched off,
///   the canary domains, undelegated names) and `CLOAK` (safe search, the school's own names) are
///   answers of the proxy's own, of which nobody can tell; `DROP` is what the proxy could not
///   handle, since only a plugin that failed drops a query; the others are errors
///
/// The logs of blocked and of allowed names have the same form, so what they tell is unknown.
/// Source: dnscrypt-proxy 2.0 to 2.1, dnscrypt-proxy/plugin_query_log.go, plugin_block_name.go,
/// plugin_allow_name.go, plugin_block_ip.go, plugins.go, proxy.go,
/// https://github.com/DNSCrypt/dnscrypt-proxy
enum DnscryptProxy: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "dnscrypt-proxy 2.0 to 2.1.",
    says: "Which device looked up which name, and whether a rule of the proxy refused it.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp: "In dnscrypt-proxy.toml, `[query_log]` with "
      + "`file = '/var/log/dnscrypt-proxy/query.log'` and `format = 'ltsv'`, whose times are UTC; "
      + "leave `ignored_qtypes` empty.",
    traps: [
      "Read the query log alone: blocked-names.log, allowed-names.log and nx.log tell of the same "
        + "look-ups once more. The first two have one form, so as logs of their own they say which "
        + "rule applied, and not whether it blocked.",
      "`SYNTH`, `CLOAK` and `DROP` leave the action unknown: safe search, names that are refused "
        + "for the network's sake, and queries that failed.",
      "With `format = 'tsv'` times are the server's local ones.",
      "With `[ip_encryption]` the clients' addresses are encrypted and find no device.",
    ],
    unproven: "No log of a running dnscrypt-proxy was at hand: the forms are those of its source.")

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    guard line.has("[", at: 0), line.has("]\t", at: 20),
      let reading = line.isoTime(from: 1, to: 20), reading.offset == nil
    else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard line.has("[", at: 0) || line[0] | 0x20 &- UInt8(ascii: "a") < 26 else {
      throw LineFault(.notThisFormat, at: 0)
    }
    let fields = try DnscryptFields(of: line)
    let moment = try reading(of: fields, in: line, memo: &scratch).moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: 1, scratch: &scratch)
    record.kind = .dns
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    guard line.isAddress(fields.client) else {
      throw LineFault(.fieldMissing, at: fields.client.lowerBound)
    }
    guard !fields.name.isEmpty else { throw LineFault(.fieldMissing, at: fields.name.lowerBound) }
    if !fields.duration.isEmpty {
      let duration = line.number(from: fields.duration.lowerBound, to: fields.duration.upperBound)
      guard let duration, duration >= 0 else {
        throw LineFault(.notANumber, at: fields.duration.lowerBound)
      }
      record.duration = duration
      record.time -= duration
    }
    if line.isRoot(fields.name) { return .skipped }
    record.client = ByteRange(fields.client, base: base)
    record.host = range(of: fields.name, in: line, base: base, scratch: &scratch)
    record.queryType = ByteRange(fields.type, base: base)
    record.deviceRule = range(of: fields.rule, in: line, base: base, scratch: &scratch)
    switch DnscryptCode(fields.code, in: line) {
    case .answered: record.action = .allowed
    case .refused: record.action = line.isPolicyName(fields.name) ? .unknown : .blocked
    case .failed: record.responseCode = ByteRange(fields.code, base: base)
    case .other, nil: break
    }
    return .record
  }

  @inline(always)
  private static func reading(
    of fields: DnscryptFields, in line: Span<UInt8>, memo scratch: inout LineScratch
  ) throws(LineFault) -> ClockReading {
    if fields.stamp.isEmpty {
      let places = fields.epoch
      guard places.count == 10,
        let seconds = scratch.lastSecond.seconds(
          from: places.lowerBound, to: places.upperBound, in: line), seconds >= 0
      else { throw LineFault(.notATime, at: places.lowerBound) }
      return ClockReading(milliseconds: seconds * 1000)
    }
    if let known = scratch.lastStamp.reading(in: line, at: fields.stamp) { return known }
    guard let reading = line.isoTime(from: fields.stamp.lowerBound, to: fields.stamp.upperBound),
      reading.offset == nil
    else { throw LineFault(.notATime, at: 1) }
    scratch.lastStamp.take(reading, in: line, at: fields.stamp)
    return reading
  }

  /// A value as Go quotes strings: in the line, or decoded in the room.
  @inline(always)
  private static func range(
    of places: Range<Int>, in line: Span<UInt8>, base: Int, scratch: inout LineScratch
  ) -> ByteRange {
    let slash = line.place(.byte(UInt8(ascii: "\\")), from: places.lowerBound)
    guard slash < places.upperBound else { return ByteRange(places, base: base) }
    return scratch.range(
      of: WrittenValue(places: places, escapes: .backslashes), in: line, base: base)
  }
}
