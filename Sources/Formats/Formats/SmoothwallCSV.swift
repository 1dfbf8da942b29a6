// hot
internal import Intake
internal import Vocabulary

/// Smoothwall Filter (Guardian): the CSV export of its web filter log.
///
///     Time,Username,Source IP,Group,Code,URL,Categories,Domain
///     2026-03-14 09:26:53,jsmith,10.20.4.7,Year 7,200,https://www.example.org/,Education,example.org
///
/// - the columns have the names of the page, in any order, and each may be hidden
/// - `Time`: ISO 8601, with a zone or on the appliance's clock
/// - `Username`: an address stands there when nobody signed in
/// - `Code`: the HTTP status
/// - `Categories`: all of the page's categories
/// - `Domain`: may be shorter than the host, so the host is the URL's where there is one
/// - `Group`: stands for the rule
///
/// What the filter did is in none of these columns.
/// Source: https://help.smoothwall.net/FilterFirewall/Content/2Reports/5Logs/7Webfilter/WebFilterPage.htm
enum SmoothwallCSV: LocalTimeFormat, LayoutFormat {
  private static let names = [
    "time", "username", "source ip", "group", "code", "url", "categories", "domain",
  ]

  static let guide = FormatGuide(
    product: "Smoothwall Filter with Guardian, the CSV export of its web filter log.",
    says: "Users, addresses, groups, whole URLs, categories and HTTP status.",
    limits: [.noBlocks],
    setUp: "REPORTS, Logs, Web filter: show all columns under Advanced, choose the days, and "
      + "Export. Put the file in the source's folder.",
    traps: [
      "A `Code` of 403 may be the site's own: what the filter blocked is not among the documented "
        + "columns, so actions are unknown.",
      "Log levels 1 and 2 (images and other parts of pages) are hidden unless they are shown.",
      "Hidden columns are not exported: without Username nobody is named.",
      "Times must be ISO 8601 (2026-03-14 09:26:53); for exports with days like 14/03/2026 use the "
        + "format `csv`, with `timeFormat`.",
    ],
    unproven: "Only the names of the columns are documented. The form of the times, of missing "
      + "values and of several categories was not seen in a real export.")

  static func isDirective(_ line: Span<UInt8>) -> Bool { header(line) != nil }

  static func layout(of line: Span<UInt8>, behind before: LineLayout?) -> LineLayout? {
    header(line)?.layout(of: names)
  }

  /// The header that a line is; `nil` for any other line.
  private static func header(_ line: Span<UInt8>) -> CSVHeader? {
    guard let header = CSVHeader(line), header.has("time"),
      header.has("url") || header.has("domain")
    else { return nil }
    let isOwn =
      header.has("source ip") || header.has("username", "code") || header.has("categories", "code")
      || header.has("username", "categories")
    return isOwn ? header : nil
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    // why `try?`: the first header line of a log has none before it.
    let layout = try? scratch.layout(of: context, base: base)
    if layout?.isMade(by: line) == true || isDirective(line) { return .skipped }
    guard let layout else { throw LineFault(.noHeader, at: 0) }
    let row = try CSVRow<8>(line, layout: layout)
    let time = row[0].places
    guard !time.isEmpty else { throw LineFault(.fieldMissing, at: time.lowerBound) }
    guard let reading = line.isoReading(at: time, memo: &scratch.lastStamp) else {
      throw LineFault(.notATime, at: time.lowerBound)
    }
    let moment = try reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: time.lowerBound,
      scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    let client = row[2].places
    guard client.isEmpty || line.isAddress(client) else {
      throw LineFault(.notThisFormat, at: client.lowerBound)
    }
    record.client = ByteRange(client, base: base)
    let isPath = !row[5].isEmpty && line[row[5].places.lowerBound] == UInt8(ascii: "/")
    record.setAddress(
      url: row[5], hostname: row[5].isEmpty || isPath ? row[7] : WrittenValue(),
      scheme: "http://", in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else { return .skipped }
    if !line.isAddress(row[1].places) {
      record.user = scratch.range(of: row[1], in: line, base: base)
    }
    record.deviceRule = scratch.range(of: row[3], in: line, base: base)
    record.deviceCategory = scratch.range(of: row[6], in: line, base: base)
    let code = line.number(from: row[4].places.lowerBound, to: row[4].places.upperBound) ?? 0
    record.status = (0...999).contains(code) ? Int16(truncatingIfNeeded: code) : 0
    if code == 407 { record.action = .challenged }
    return .record
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    let hasReturn = line.count > 0 && line[line.count - 1] == UInt8(ascii: "\r")
    let line = line.extracting(first: hasReturn ? line.count - 1 : line.count)
    guard let layout = context.layouts.last,
      // why `try?`: a line that cannot be read tells no time here; `read` tells why.
      let row = try? CSVRow<8>(line, layout: layout),
      let reading = line.isoTime(from: row[0].places.lowerBound, to: row[0].places.upperBound),
      reading.offset == nil
    else { return nil }
    return reading.localMilliseconds.flooredQuotient(1000)
  }
}
