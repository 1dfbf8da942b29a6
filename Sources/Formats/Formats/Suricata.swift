// hot
internal import Intake
internal import Vocabulary

/// Suricata 2 to 8, EVE JSON (`eve.json`): the events `dns`, `http`, `tls` and `quic`, and alerts of
/// what was blocked.
///
///     {"timestamp":"2026-03-14T09:26:53.250052+0000","flow_id":1,"event_type":"http","src_ip":"10.0.0.7",
///     "src_port":51411,"dest_ip":"192.0.2.10","dest_port":80,"proto":"TCP","http":{"hostname":"…",…}}
///
/// - `timestamp`: `+0000` without a colon, or `Z` or `+01:00`; in the manual's example, of early
///   versions, local and without a zone
/// - dns: `type` is `query` or `request` (version 3, Suricata 8, whose `queries` hold the name), or
///   `answer` or `response`, which are folded: the request counts. Multicast DNS, LLMNR and NetBIOS
///   (ports 5353, 5355 and 137) and the root are skipped
/// - http: `hostname`, `http_port` where the browser named one, and `url`: a path, or of a request to
///   a proxy a whole URL, or `host:port` for CONNECT. Without a host the server's address counts
/// - tls, quic: `sni`, which the browser sends before it encrypts; events without are skipped
/// - alert: with the action `blocked`, or the verdict `drop`, and the object of its request, it is a
///   visit that was blocked. Nothing else tells of the block, since the request's own event, if it
///   comes at all, has no action; so such a visit may count twice, once as blocked and once as
///   unknown. All other alerts are skipped: their request's own event counts
///
/// An alert's addresses are those of its packet: the client is the source of its flow, where the event
/// has it, or stands by `direction`, or by the ports. All other events (flow, stats, fileinfo, drop,
/// …) are skipped. A syslog head, with `@cee: ` or without, may precede.
/// Source: suricata, src/output-json.c (`CreateEveHeader`), src/output-json-{alert,http,tls}.c,
/// rust/src/dns/log.rs, rust/src/quic/logger.rs;
/// https://docs.suricata.io/en/latest/output/eve/eve-json-format.html
enum Suricata: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "Suricata 2 to 8, EVE JSON, also on pfSense and OPNsense.",
    says: "Which address looked up which name, the whole URLs of pages that are not encrypted, the "
      + "host of those that are, and what a rule blocked.",
    limits: [.noUsers],
    setUp: "In suricata.yaml, `outputs`, `eve-log`: `enabled: yes`, `filetype: regular`, and under "
      + "`types` `dns`, `http` with `extended: yes`, `tls` with `extended: yes`, `quic` and `alert`. Point "
      + "the source at eve.json, or let `filetype: syslog` send it.",
    traps: [
      "Suricata says what it blocked only in alerts: all other visits have no action.",
      "A request that a rule blocked may have an event of its own beside the alert, so that it counts "
        + "twice: as blocked, and with no action.",
      "Of DNS the requests count; with `requests: no` in suricata.yaml no look-up is seen.",
      "Encrypted pages show the host alone, and browsers with Encrypted Client Hello show another.",
      "`tls` without `extended: yes` has no host and is skipped.",
      "What stands behind a proxy or a DNS server is seen under its address: let Suricata listen on "
        + "the pupils' side.",
      "Where pupils ask a proxy by name, the CONNECT and the connection in it are two visits.",
      "Each event must be one line: objects spread over lines cannot be read.",
    ],
    unproven: "Written by Suricata's source and documentation; not read against a running Suricata."
  )

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let start = line.objectStart() else { throw LineFault(.notThisFormat, at: 0) }
    let event = try SuricataEvent(line, from: start)
    let (type, time) = (event[.eventType], event[.timestamp])
    guard type.isText, time.isText else { throw LineFault(.notThisFormat, at: start) }
    guard let reading = line.isoReading(at: time.places, memo: &scratch.lastStamp) else {
      throw LineFault(.notATime, at: time.places.lowerBound)
    }
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base),
      place: time.places.lowerBound, scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    let isAlert = line.isKey("alert", at: type.places)
    guard isAlert || tellsOfVisit(type.places, event.application, in: line),
      !isAlert || isBlocked(event, in: line)
    else { return .skipped }
    if event.application == .dns {
      if isAnswer(event, in: line), !isAlert { return .folded }
      if isLocal(event, in: line) { return .skipped }
    }
    let client = isAlert ? clientOfAlert(event, in: line) : client(of: event, in: line)
    guard client.places.isEmpty || line.isAddress(client.places) else {
      throw LineFault(.notThisFormat, at: client.places.lowerBound)
    }
    record.client = try scratch.range(of: client, in: line, base: base)
    try fill(&record, from: event, isAlert: isAlert, in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else { return .skipped }
    if isAlert || isDropped(event, in: line) {
      try mark(&record, from: event, in: line, base: base, scratch: &scratch)
    }
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    // why `try?`: a line that cannot be read tells no time here; `read` tells why.
    guard let start = line.objectStart(), let event = try? SuricataEvent(line, from: start) else {
      return nil
    }
    var memo = StampMemo()
    guard let reading = line.isoReading(at: event[.timestamp].places, memo: &memo),
      reading.offset == nil
    else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }

  /// True when the type of an event is that of the object it has.
  private static func tellsOfVisit(
    _ type: Range<Int>, _ application: SuricataEvent.Application, in line: Span<UInt8>
  ) -> Bool {
    switch application {
    case .none: false
    case .dns: line.isKey("dns", at: type)
    case .http: line.isKey("http", at: type)
    case .tls: line.isKey("tls", at: type) || line.isKey("quic", at: type)
    }
  }

  private static func isBlocked(_ event: SuricataEvent, in line: Span<UInt8>) -> Bool {
    line.isKey("blocked", at: event[.alertAction].places) || isDropped(event, in: line)
  }

  private static func isDropped(_ event: SuricataEvent, in line: Span<UInt8>) -> Bool {
    line.isKey("drop", at: event[.verdictAction].places)
  }

  private static func isAnswer(_ event: SuricataEvent, in line: Span<UInt8>) -> Bool {
    let type = event[.dnsType].places
    return line.isKey("answer", at: type) || line.isKey("response", at: type)
  }

  /// True for names of the local network, asked of everybody.
  private static func isLocal(_ event: SuricataEvent, in line: Span<UInt8>) -> Bool {
    line.isLocalNamePort(event[.serverPort].places)
      || line.isLocalNamePort(event[.sourcePort].places)
  }

  /// The source of an event; of a look-up that is told with the packet of its answer, who got that.
  private static func client(of event: SuricataEvent, in line: Span<UInt8>) -> JSONValue {
    let isFromServer =
      event.application == .dns && line.isKey("53", at: event[.sourcePort].places)
      && !line.isKey("53", at: event[.serverPort].places)
    return isFromServer ? event[.serverAddress] : event[.sourceAddress]
  }

  /// The client of an alert, whose addresses are those of a packet to or from it; no text when
  /// nothing tells.
  private static func clientOfAlert(_ event: SuricataEvent, in line: Span<UInt8>) -> JSONValue {
    if event[.flowSource].isText { return event[.flowSource] }
    let direction = event[.direction].places
    if line.isKey("to_server", at: direction) { return event[.sourceAddress] }
    if line.isKey("to_client", at: direction) { return event[.serverAddress] }
    // Before Suricata 6: the server has the lower port.
    let (source, server) = (event[.sourcePort].places, event[.serverPort].places)
    guard let from = line.number(from: source.lowerBound, to: source.upperBound),
      let to = line.number(from: server.lowerBound, to: server.upperBound), from != to
    else { return JSONValue() }
    return from > to ? event[.sourceAddress] : event[.serverAddress]
  }

  /// Sets what the application's object says.
  private static func fill(
    _ record: inout Record, from event: SuricataEvent, isAlert: Bool, in line: Span<UInt8>,
    base: Int, scratch: inout LineScratch
  ) throws(LineFault) {
    switch event.application {
    case .none: return
    case .dns:
      record.kind = .dns
      record.host = try scratch.name(of: event[.dnsName], in: line, base: base)
      record.queryType = try scratch.range(of: event[.dnsQueryType], in: line, base: base)
      if isAlert {
        record.responseCode = try scratch.range(of: event[.dnsCode], in: line, base: base)
      }
    case .tls:
      record.kind = .firewall
      record.host = try scratch.name(of: event[.tlsHost], in: line, base: base)
    case .http:
      record.kind = .firewall
      try fillPage(
        &record, from: event, isAlert: isAlert, in: line, base: base, scratch: &scratch)
    }
  }

  private static func fillPage(
    _ record: inout Record, from event: SuricataEvent, isAlert: Bool, in line: Span<UInt8>,
    base: Int, scratch: inout LineScratch
  ) throws(LineFault) {
    let server = event[.serverAddress]
    let isServerHost = !event[.httpHost].isText && !isAlert && line.isAddress(server.places)
    try record.setAddress(
      url: event[.httpURL], hostname: isServerHost ? server : event[.httpHost],
      port: line.portPlaces(event[.httpPort]),
      isConnect: line.isWord("connect", at: event[.httpMethod].places), in: line, base: base,
      scratch: &scratch)
    record.method = try scratch.range(of: event[.httpMethod], in: line, base: base)
    record.userAgent = try scratch.range(of: event[.httpAgent], in: line, base: base)
    record.referrer = try scratch.range(of: event[.httpReferrer], in: line, base: base)
    record.bytes = line.count(of: event[.httpLength]) ?? -1
    record.status = line.status(of: event[.httpStatus])
    if record.status == 407 { record.action = .challenged }
  }

  /// Marks a visit that was blocked, with the rule that did it.
  private static func mark(
    _ record: inout Record, from event: SuricataEvent, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) throws(LineFault) {
    record.action = .blocked
    if record.kind == .dns {
      let name = event[.dnsName].places
      if line.isPolicyName(name) { record.action = .unknown }
    }
    record.deviceRule = try scratch.range(of: event[.alertSignature], in: line, base: base)
    record.deviceCategory = try scratch.range(of: event[.alertCategory], in: line, base: base)
  }
}
