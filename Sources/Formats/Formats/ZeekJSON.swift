// hot
internal import Intake
internal import Vocabulary

/// Zeek (formerly Bro) 2 to 8, logs as JSON: `dns.log`, `http.log` and `ssl.log`, each by itself or
/// streamed into one.
///
///     {"ts":1773480413.250052,"uid":"CHhAvVGS1DHFjwGM9","id.orig_h":"10.0.0.7","id.orig_p":51411,
///     "id.resp_h":"192.0.2.53","id.resp_p":53,"proto":"udp","trans_id":7,"query":"www.example.org",…}
///
/// - `ts`: seconds since 1970 with a fraction, milliseconds (`TS_MILLIS`), or ISO 8601 with `Z`
///   (`TS_ISO8601`); the beginning of the request
/// - `_path` says which log a line is of, where all are streamed into one; else its keys tell. A value
///   that Zeek does not have has no key
/// - dns: `query` of the client; multicast DNS, LLMNR and NetBIOS (ports 5353, 5355 and 137), other
///   classes than the internet's and the root are skipped
/// - http: `host` and `uri`; of a request to a proxy `uri` is the whole URL, or `host:port` for
///   CONNECT. Without `host` the server's address counts, as in Zeek's own `HTTP::build_url`
/// - ssl: `server_name`, which the browser sends before it encrypts; connections without are skipped
///
/// All other logs (conn, files, x509, quic, whose connections stand in ssl too) are skipped. Bytes that
/// are not UTF-8 stand as the text `\xe9`. A syslog head may precede.
/// Source: https://docs.zeek.org/en/master/log-formats.html; zeek,
/// src/threading/formatters/JSON.cc, scripts/base/protocols/{dns,http,ssl}/main.zeek
enum ZeekJSON: LineFormat {
  static let guide = FormatGuide(
    product: "Zeek (Bro) 2 to 8: dns.log, http.log and ssl.log as JSON.",
    says: Zeek.says,
    limits: [.noBlocks],
    setUp:
      "In local.zeek: `@load policy/tuning/json-logs`. Point the source at dns.log, http.log and "
      + "ssl.log in `logs/current`, or at one file into which all are streamed.",
    traps: Zeek.traps,
    unproven: Zeek.unproven)

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let start = line.objectStart() else { throw LineFault(.notThisFormat, at: 0) }
    let event = try ZeekEvent(line, from: start)
    guard event[.time].kind != .null else { throw LineFault(.notThisFormat, at: start) }
    record.time = try time(of: event[.time], in: line, memo: &scratch.lastStamp)
    let log = event.log(in: line)
    if log == .other { return .skipped }
    let client = event[.client]
    guard client.places.isEmpty || line.isAddress(client.places) else {
      throw LineFault(.notThisFormat, at: client.places.lowerBound)
    }
    record.client = try scratch.range(of: client, in: line, base: base)
    switch log {
    case .dns: return try readDNS(event, of: line, base: base, &scratch, &record)
    case .http: return try readHTTP(event, of: line, base: base, &scratch, &record)
    default:
      record.kind = .firewall
      record.host = try scratch.name(of: event[.serverName], in: line, base: base)
      return record.host.isEmpty ? .skipped : .record
    }
  }

  /// The moment that `1773480413.250052`, `1773480413250` or an ISO time with a zone writes.
  private static func time(
    of value: JSONValue, in line: Span<UInt8>, memo: inout StampMemo
  ) throws(LineFault) -> Int64 {
    let places = value.places
    if value.kind == .string {
      guard let reading = line.isoReading(at: places, memo: &memo), let offset = reading.offset
      else { throw LineFault(.notATime, at: places.lowerBound) }
      return reading.localMilliseconds - offset
    }
    var place = min(
      line.place(.byte(UInt8(ascii: ".")), from: places.lowerBound), places.upperBound)
    let digits = place - places.lowerBound
    guard value.kind == .number, digits < 15,
      let whole = line.number(from: places.lowerBound, to: place), whole >= 0
    else { throw LineFault(.notATime, at: places.lowerBound) }
    let rest = line.fraction(at: &place, to: places.upperBound)
    guard place == places.upperBound else { throw LineFault(.notATime, at: places.lowerBound) }
    // Eleven digits of seconds reach beyond the year 5000, twelve of milliseconds are of 1973.
    return digits > 11 ? whole : whole * 1000 + rest
  }

  private static func readDNS(
    _ event: ZeekEvent, of line: Span<UInt8>, base: Int, _ scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    record.kind = .dns
    let ofClass = event[.queryClass].places
    guard !line.isLocalNamePort(event[.serverPort].places),
      ofClass.isEmpty || line.isKey("1", at: ofClass)
    else { return .skipped }
    record.host = try scratch.name(of: event[.query], in: line, base: base)
    record.queryType = try scratch.range(of: event[.queryType], in: line, base: base)
    record.responseCode = try scratch.range(of: event[.responseCode], in: line, base: base)
    return record.host.isEmpty ? .skipped : .record
  }

  private static func readHTTP(
    _ event: ZeekEvent, of line: Span<UInt8>, base: Int, _ scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    record.kind = .firewall
    let method = event[.method]
    // A reply whose request was not seen, and a letter (smtp.log).
    guard event[.uri].isText || method.isText else { return .skipped }
    let server = event[.server]
    let isServerHost = !event[.host].isText && line.isAddress(server.places)
    try record.setAddress(
      url: event[.uri], hostname: isServerHost ? server : event[.host],
      isConnect: line.isWord("connect", at: method.places), in: line, base: base,
      scratch: &scratch)
    guard !record.host.isEmpty else { return .skipped }
    record.method = try scratch.range(of: method, in: line, base: base)
    let user = event[.user]
    if !line.has("<problem-decoding>", at: user.places.lowerBound) {
      record.user = try scratch.range(of: user, in: line, base: base)
    }
    record.userAgent = try scratch.range(of: event[.userAgent], in: line, base: base)
    record.referrer = try scratch.range(of: event[.referrer], in: line, base: base)
    record.bytes = line.count(of: event[.bytes]) ?? -1
    record.status = line.status(of: event[.status])
    if record.status == 407 { record.action = .challenged }
    return .record
  }
}
