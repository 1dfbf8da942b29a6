// hot
internal import Intake
internal import Vocabulary

/// Zeek (formerly Bro) 2 to 8, logs of columns: `dns.log`, `http.log` and `ssl.log`.
///
///     #separator \x09
///     #unset_field⇥-
///     #path⇥dns
///     #fields⇥ts⇥uid⇥id.orig_h⇥id.orig_p⇥id.resp_h⇥id.resp_p⇥proto⇥…⇥query⇥…
///     1773480413.250052⇥CHhAvVGS1DHFjwGM9⇥10.20.4.7⇥51411⇥192.0.2.53⇥53⇥udp⇥…⇥www.example.org⇥…
///
/// - `ts`: seconds since 1970, UTC; the beginning of the request
/// - the directives say the separator, what stands for no value, which log it is and its columns;
///   they may stand again further down and then hold from there on
/// - `\x09` stands for a byte and `\\` for a backslash: in values that are not printable, that hold
///   the separator, or that look like "no value"
/// - dns: `query` of the client; multicast DNS, LLMNR and NetBIOS (ports 5353, 5355 and 137), other
///   classes than the internet's and the root are skipped
/// - http: `host` and `uri`; of a request to a proxy `uri` is the whole URL, or `host:port` for
///   CONNECT. Without `host` the server's address counts, as in Zeek's own `HTTP::build_url`
/// - ssl: `server_name`, which the browser sends before it encrypts; connections without are skipped
///
/// All other logs (conn, files, x509, quic, whose connections stand in ssl too) are skipped.
/// Source: https://docs.zeek.org/en/master/log-formats.html; zeek, src/threading/formatters/Ascii.cc,
/// src/Desc.cc, scripts/base/protocols/{dns,http,ssl}/main.zeek.
enum Zeek: LayoutFormat {
  private typealias Column = ZeekDirectives.Column

  /// What Zeek tells, in whatever form.
  static let says =
    "Which address looked up which name, the whole URLs of pages that are not encrypted, and "
    + "the host of those that are."
  /// What to know of Zeek, whatever the form.
  static let traps = [
    "Zeek watches and blocks nothing: actions are unknown.",
    "The name in `username` is that of HTTP basic authentication, to a proxy or to a web site: it "
      + "may be a name that only the site knows.",
    "Encrypted pages (ssl.log) show the host alone, and browsers with Encrypted Client Hello show "
      + "another host.",
    "What stands behind a proxy or a DNS server is seen under its address: let Zeek listen on the "
      + "pupils' side.",
    "Where pupils ask a proxy by name, CONNECT stands in http.log and the same connection in "
      + "ssl.log: read one of them.",
  ]
  /// What nobody has proved of either form.
  static let unproven =
    "Written by Zeek's documentation and source; not read against a running Zeek."

  static let guide = FormatGuide(
    product: "Zeek (Bro) 2 to 8: dns.log, http.log and ssl.log as columns, not as JSON.",
    says: Zeek.says,
    limits: [.noBlocks],
    setUp:
      "Zeek writes these logs by itself, in `logs/current` and by the day; point the source at "
      + "dns.log, http.log and ssl.log, each a source of its own. `LogAscii::use_json` stays off.",
    traps: Zeek.traps + ["Lines without the directives that begin with `#` cannot be read."],
    unproven: Zeek.unproven)

  static func isDirective(_ line: Span<UInt8>) -> Bool {
    line.count > 0 && line[0] == UInt8(ascii: "#")
  }

  static func layout(of line: Span<UInt8>, behind before: LineLayout?) -> LineLayout? {
    var bytes: [UInt8] = []
    bytes.append(line, places: line.indices)
    return ZeekDirectives.layout(of: bytes, behind: before)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    if isDirective(line) { return .skipped }
    let layout = try scratch.layout(of: context, base: base)
    guard layout.count > 0 else { throw LineFault(.noHeader, at: 0) }
    let row = ZeekRow(line, layout: layout)
    guard row.count == layout.count else { throw LineFault(.columnCount, at: line.count) }
    record.time = try time(of: row[.time], in: line, memo: &scratch.lastSecond)
    let kind = ZeekDirectives.Kind(rawValue: layout.kind)
    if kind == .other { return .skipped }
    let client = row[.client].places
    guard client.isEmpty || line.isAddress(client) else {
      throw LineFault(.notThisFormat, at: client.lowerBound)
    }
    record.client = ByteRange(client, base: base)
    record.kind = .firewall
    switch kind {
    case .dns: return try readDNS(row, of: line, base: base, &scratch, &record)
    case .http: return readHTTP(row, of: line, base: base, &scratch, &record)
    default:
      record.host = scratch.name(row[.serverName], in: line, base: base)
      return record.host.isEmpty ? .skipped : .record
    }
  }

  /// The moment that `1773480413.250052` writes.
  private static func time(
    of value: WrittenValue, in line: Span<UInt8>, memo: inout SecondMemo
  ) throws(LineFault) -> Int64 {
    let (start, end) = (value.places.lowerBound, value.places.upperBound)
    var place = min(line.place(.byte(UInt8(ascii: ".")), from: start), end)
    guard let seconds = memo.seconds(from: start, to: place, in: line), seconds >= 0,
      seconds < 100_000_000_000
    else { throw LineFault(.notATime, at: start) }
    let rest = line.fraction(at: &place, to: end)
    guard place == end else { throw LineFault(.notATime, at: start) }
    return seconds * 1000 + rest
  }

  private static func readDNS(
    _ row: borrowing ZeekRow, of line: Span<UInt8>, base: Int, _ scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    record.kind = .dns
    let port = row[.serverPort].places
    let ofClass = row[.queryClass].places
    // Two rows that were torn into one.
    try checkNumber(port, in: line)
    try checkNumber(ofClass, in: line)
    // Names of the local network, asked of everybody.
    let isLocal =
      line.isWord("5353", at: port) || line.isWord("5355", at: port) || line.isWord("137", at: port)
    guard !isLocal, ofClass.isEmpty || line.isWord("1", at: ofClass) else { return .skipped }
    record.host = scratch.name(row[.query], in: line, base: base)
    record.queryType = scratch.range(of: row[.queryType], in: line, base: base)
    record.responseCode = scratch.range(of: row[.responseCode], in: line, base: base)
    return record.host.isEmpty ? .skipped : .record
  }

  private static func checkNumber(
    _ places: Range<Int>, in line: Span<UInt8>
  ) throws(LineFault) {
    guard places.isEmpty || line.number(from: places.lowerBound, to: places.upperBound) != nil
    else {
      throw LineFault(.notANumber, at: places.lowerBound)
    }
  }

  private static func readHTTP(
    _ row: borrowing ZeekRow, of line: Span<UInt8>, base: Int, _ scratch: inout LineScratch,
    _ record: inout Record
  ) -> LineOutcome {
    let uri = row[.uri]
    record.method = scratch.range(of: row[.method], in: line, base: base)
    // A reply whose request was not seen.
    guard !uri.isEmpty || !record.method.isEmpty else { return .skipped }
    setAddress(uri: uri, row, in: line, base: base, &scratch, &record)
    guard !record.host.isEmpty else { return .skipped }
    let user = row[.user]
    if !line.has("<problem-decoding>", at: user.places.lowerBound) {
      record.user = scratch.range(of: user, in: line, base: base)
    }
    record.userAgent = scratch.range(of: row[.userAgent], in: line, base: base)
    record.referrer = scratch.range(of: row[.referrer], in: line, base: base)
    let (bytes, status) = (row[.bytes].places, row[.status].places)
    record.bytes = max(-1, line.number(from: bytes.lowerBound, to: bytes.upperBound) ?? -1)
    let code = line.number(from: status.lowerBound, to: status.upperBound) ?? 0
    record.status = (0...999).contains(code) ? Int16(truncatingIfNeeded: code) : 0
    if code == 407 { record.action = .challenged }
    return .record
  }

  /// Sets URL, host and path of a request.
  private static func setAddress(
    uri: WrittenValue, _ row: borrowing ZeekRow, in line: Span<UInt8>, base: Int,
    _ scratch: inout LineScratch, _ record: inout Record
  ) {
    let isPath = !uri.isEmpty && line[uri.places.lowerBound] == UInt8(ascii: "/")
    let isWhole =
      !isPath
      && (line.isWord("connect", at: row[.method].places)
        || line.contains("://", from: uri.places.lowerBound, to: uri.places.upperBound))
    if isWhole {
      record.setAddress(
        url: uri, hostname: WrittenValue(), scheme: "", in: line, base: base, scratch: &scratch)
      if !record.host.isEmpty { return }
    }
    let named = row[.host]
    if named.isEmpty {
      setServer(
        row[.server].places, path: isPath ? uri : WrittenValue(), in: line, base: base,
        &scratch, &record)
      return
    }
    record.setAddress(
      url: isPath ? uri : WrittenValue(), hostname: named, scheme: "http://", in: line, base: base,
      scratch: &scratch)
    if named.escapes != .none {
      record.host = scratch.name(named, in: line, base: base)
      (record.url, record.path) = (ByteRange(), ByteRange())
    }
  }

  /// Sets the address of a request that named no host, by the server that it went to.
  private static func setServer(
    _ server: Range<Int>, path: WrittenValue, in line: Span<UInt8>, base: Int,
    _ scratch: inout LineScratch, _ record: inout Record
  ) {
    guard line.isAddress(server) else { return }
    record.host = ByteRange(server, base: base)
    guard !path.isEmpty else { return }
    let isLong = line.contains(":", from: server.lowerBound, to: server.upperBound)
    scratch.room.begin()
    scratch.room.append(isLong ? "http://[" : "http://")
    scratch.room.append(line.extracting(server))
    if isLong { scratch.room.append("]") }
    scratch.appendDecoded(path, in: line)
    record.url = scratch.room.end()
    let front = (isLong ? 9 : 7) + server.count
    record.path = ByteRange(
      record.url.places.lowerBound + front, record.url.places.upperBound)
  }
}
