// hot
internal import Intake
internal import Vocabulary

/// NextDNS: the CSV download of a profile's logs.
///
///     timestamp,domain,query_type,dnssec,protocol,client_ip,status,reasons,destination_country,…
///     2026-03-14T09:26:53.250Z,www.example.org,A,false,DNS-over-HTTPS,192.0.2.7,,,GB,example.org,…
///
/// - the columns have names, in any order
/// - `timestamp`: ISO 8601, UTC
/// - `client_ip`: the address that NextDNS sees, mostly the school's own; `device_local_ip` is the
///   device's
/// - `status`: `blocked`, `allowed` (by the allowlist), `default` or nothing (resolved), `error`
/// - `reasons`: what blocked or allowed it, `blocklist:nextdns-recommended,category:gambling`
///
/// Source: https://nextdns.github.io/api/ (logs: `status`, `reasons`, `device`; logs/download).
enum NextDNS: LayoutFormat {
  private static let names = [
    "timestamp", "domain", "query_type", "client_ip", "status", "reasons", "device_name",
    "device_local_ip",
  ]

  static let guide = FormatGuide(
    product: "NextDNS, the CSV download of a profile's logs.",
    says: "Which device looked up which name, whether it was blocked, and by which list.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp: "In the profile's settings switch on Logs with clients' addresses and domains; then "
      + "Settings, Logs, Download, or `GET /profiles/PROFILE/logs/download`. Put the file in the "
      + "source's folder.",
    traps: [
      "The address is the school's own on the internet, one for all, unless NextDNS runs on the "
        + "devices or the router says their addresses.",
      "An empty status is `default`: no list had the name, and it was resolved.",
      "Overlapping downloads hold the same lines; each counts once.",
    ],
    unproven: "Status and reasons are documented of the API; the columns of the download were not "
      + "seen in a real one.")

  static func isDirective(_ line: Span<UInt8>) -> Bool { header(line) != nil }

  static func layout(of line: Span<UInt8>, behind before: LineLayout?) -> LineLayout? {
    header(line)?.layout(of: names)
  }

  /// The header that a line is; `nil` for any other line.
  private static func header(_ line: Span<UInt8>) -> CSVHeader? {
    guard let header = CSVHeader(line), header.has("timestamp", "domain", "status") else {
      return nil
    }
    return header.has("query_type") || header.has("client_ip") || header.has("reasons")
      ? header : nil
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    record.kind = .dns
    // why `try?`: the first header line of a log has none before it.
    let layout = try? scratch.layout(of: context, base: base)
    if layout?.isMade(by: line) == true || isDirective(line) { return .skipped }
    guard let layout else { throw LineFault(.noHeader, at: 0) }
    let row = try CSVRow<8>(line, layout: layout)
    record.time = try scratch.utcMoment(of: row[0].places, in: line)
    try checkAddress(row[3].places, in: line)
    try checkAddress(row[7].places, in: line)
    record.host = scratch.name(row[1], in: line, base: base)
    guard !record.host.isEmpty else { return .skipped }
    record.client = ByteRange(row[row[7].isEmpty ? 3 : 7].places, base: base)
    record.clientName = scratch.range(of: row[6], in: line, base: base)
    record.queryType = scratch.range(of: row[2], in: line, base: base)
    record.deviceRule = scratch.range(of: row[5], in: line, base: base)
    record.deviceCategory = category(in: row[5], of: line, base: base)
    record.action = action(of: row[4].places, in: line)
    if record.action == .blocked, line.isPolicyName(row[1].places) { record.action = .unknown }
    return .record
  }

  private static func checkAddress(
    _ places: Range<Int>, in line: Span<UInt8>
  ) throws(LineFault) {
    guard places.isEmpty || line.isAddress(places) else {
      throw LineFault(.notThisFormat, at: places.lowerBound)
    }
  }

  private static func action(of word: Range<Int>, in line: Span<UInt8>) -> Action {
    if line.isWord("blocked", at: word) { return .blocked }
    let isAllowed =
      word.isEmpty || line.isWord("allowed", at: word) || line.isWord("default", at: word)
    return isAllowed ? .allowed : .unknown
  }

  /// The category of parental control among the reasons: `category:gambling`.
  private static func category(
    in reasons: WrittenValue, of line: Span<UInt8>, base: Int
  ) -> ByteRange {
    let (start, end) = (reasons.places.lowerBound, reasons.places.upperBound)
    guard let word = line.lastPlace(of: "category:", from: start, to: end) else {
      return ByteRange()
    }
    let comma = min(line.place(.byte(UInt8(ascii: ",")), from: word), end)
    return ByteRange(word + 9..<comma, base: base)
  }
}
