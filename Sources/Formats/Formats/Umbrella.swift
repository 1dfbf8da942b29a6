// hot
internal import Intake
internal import Vocabulary

/// Cisco Umbrella: its DNS logs and web (proxy) logs, as CSV from Amazon S3.
///
///     "2026-03-14 09:26:53","jsmith","jsmith,Site","10.20.4.7","192.0.2.1","Allowed","1 (A)",
///     "NOERROR","www.example.org.","Education","AD Users","AD Users,Sites",""
///
/// DNS: timestamp, most granular identity, identities, internal and external address, action, query
/// type, response code, domain, categories; since version 2 the identity's type, its types, blocked
/// categories; later rule, countries and organization.
///
/// Web: timestamp, policy identity, internal, external and destination address, content type,
/// action, URL, referrer, browser, status, sizes of request, response and its body, SHA-256,
/// categories, five columns of malware; later the identity's type, blocked categories, identities,
/// their types, method, …, rule, …, warn status.
///
/// - times are UTC; all values are quoted, and some files have spaces around the commas
/// - versions append columns and never move them; a header line is skipped
/// - the two are told apart by what stands in their columns. Umbrella's other logs (firewall, IP,
///   audit, intrusion) are skipped
///
/// Source: https://docs.umbrella.com/umbrella-user-guide/docs/dns-log-formats and
/// …/web-log-formats, versions 1 to 11.
enum Umbrella: LineFormat {
  static let guide = FormatGuide(
    product: "Cisco Umbrella: DNS logs and web logs, versions 1 to 11 of their form.",
    says: "Names looked up, and with the secure web gateway whole URLs; users where Umbrella knows "
      + "the directory; categories, and what Umbrella did.",
    setUp: "Admin, Log Management: let Umbrella write to an S3 bucket, copy `dnslogs` and "
      + "`proxylogs` from there (`aws s3 sync`), and point the source at the files; they may stay "
      + "compressed.",
    traps: [
      "The identity is a user only where its type says so; computers' names are the client's name, "
        + "and networks and sites name nobody.",
      "Without a virtual appliance or the client program the internal address is missing, and a "
        + "visit belongs to nobody.",
      "A look-up that was \"Proxied\" went through Umbrella's proxy, and counts as allowed.",
      "DNS logs prove look-ups, not visits. With the web gateway the same visit stands in both "
        + "logs.",
      "Policies that log security events alone leave out what pupils visit: set them to log all "
        + "requests.",
      "A blocked request with a warn status is a warning that the user could pass.",
    ],
    unproven: "Written by Cisco's documentation; not read against a real bucket. The words of warn "
      + "statuses are not all known.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let row = try CSVRow<36>(line)
    let first = row[0].places
    if line.isWord("timestamp", at: first) || line.isWord("id", at: first) { return .skipped }
    // The audit log has a number or nothing before its time.
    let isAudit = row.count == 9 && !row[1].isEmpty && !line.hasYear(at: first)
    record.time = try scratch.utcMoment(of: row[isAudit ? 1 : 0].places, in: line)
    if !isAudit, isLookup(row, in: line) {
      return try readLookup(row, of: line, base: base, &scratch, &record)
    }
    if !isAudit, isWeb(row, in: line) {
      return try readWeb(row, of: line, base: base, &scratch, &record)
    }
    guard isAudit || isOther(row, in: line) else {
      throw LineFault(row.count < 10 ? .columnCount : .notThisFormat, at: line.count)
    }
    return .skipped
  }

  /// True for a line of the IP log (a port), of the intrusion log (a rule's number) and of the
  /// firewall log (a packet's size).
  private static func isOther(_ row: CSVRow<36>, in line: Span<UInt8>) -> Bool {
    let (third, size) = (row[3].places, row[6].places)
    return row.count >= 8 && line.number(from: third.lowerBound, to: third.upperBound) != nil
      || row.count >= 12 && line.number(from: size.lowerBound, to: size.upperBound) != nil
  }

  /// True for a line of the DNS log: `Allowed`, `1 (A)`.
  private static func isLookup(_ row: CSVRow<36>, in line: Span<UInt8>) -> Bool {
    let type = row[6].places
    guard !type.isEmpty, row.count > 6 else { return isAction(row[5].places, in: line) }
    let isNumbered =
      line[type.lowerBound] &- UInt8(ascii: "0") < 10
      && line.contains(" (", from: type.lowerBound, to: type.upperBound)
    return isNumbered || isAction(row[5].places, in: line)
  }

  /// True for a line of the web log: `ALLOWED`, `https://www.example.org/`.
  private static func isWeb(_ row: CSVRow<36>, in line: Span<UInt8>) -> Bool {
    isAction(row[6].places, in: line)
      || line.contains("://", from: row[7].places.lowerBound, to: row[7].places.upperBound)
  }

  private static func isAction(_ word: Range<Int>, in line: Span<UInt8>) -> Bool {
    line.isWord("allowed", at: word) || line.isWord("blocked", at: word)
      || line.isWord("proxied", at: word)
  }

  private static func readLookup(
    _ row: CSVRow<36>, of line: Span<UInt8>, base: Int, _ scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard row.count >= 10 else { throw LineFault(.columnCount, at: line.count) }
    record.kind = .dns
    record.client = try address(row[3].places, in: line, base: base)
    _ = try address(row[4].places, in: line, base: base)
    record.host = scratch.name(row[8], in: line, base: base)
    guard !record.host.isEmpty else { return .skipped }
    setIdentity(row[1], type: row[10].places, in: line, base: base, &scratch, &record)
    record.action = action(of: row[5].places, in: line)
    if record.action == .blocked, line.isPolicyName(row[8].places) { record.action = .unknown }
    record.queryType = queryType(row[6].places, in: line, base: base)
    record.responseCode = ByteRange(row[7].places, base: base)
    record.deviceCategory = scratch.range(
      of: row[row[12].isEmpty ? 9 : 12], in: line, base: base)
    record.deviceRule = ByteRange(row[13].places, base: base)
    return .record
  }

  private static func readWeb(
    _ row: CSVRow<36>, of line: Span<UInt8>, base: Int, _ scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard row.count >= 16 else { throw LineFault(.columnCount, at: line.count) }
    record.client = try address(row[2].places, in: line, base: base)
    _ = try address(row[3].places, in: line, base: base)
    record.setAddress(
      url: row[7], hostname: WrittenValue(), scheme: "", in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else { return .skipped }
    setIdentity(row[1], type: row[21].places, in: line, base: base, &scratch, &record)
    record.action = action(of: row[6].places, in: line)
    if record.action == .blocked, !row[34].isEmpty { record.action = .warned }
    record.referrer = scratch.range(of: row[8], in: line, base: base)
    record.userAgent = scratch.range(of: row[9], in: line, base: base)
    record.method = ByteRange(row[25].places, base: base)
    let (status, size) = (row[10].places, row[12].places)
    let code = line.number(from: status.lowerBound, to: status.upperBound) ?? 0
    record.status = (0...999).contains(code) ? Int16(truncatingIfNeeded: code) : 0
    if code == 407 { record.action = .challenged }
    record.bytes = max(-1, line.number(from: size.lowerBound, to: size.upperBound) ?? -1)
    record.deviceCategory = scratch.range(
      of: row[row[22].isEmpty ? 15 : 22], in: line, base: base)
    record.deviceRule = ByteRange(row[30].places, base: base)
    return .record
  }

  private static func action(of word: Range<Int>, in line: Span<UInt8>) -> Action {
    if line.isWord("blocked", at: word) { return .blocked }
    return isAction(word, in: line) ? .allowed : .unknown
  }

  /// Sets user or client's name by the type of identity, such as `AD Users`, `Roaming Computers` or
  /// `Networks`.
  private static func setIdentity(
    _ identity: WrittenValue, type: Range<Int>, in line: Span<UInt8>, base: Int,
    _ scratch: inout LineScratch, _ record: inout Record
  ) {
    let range = scratch.range(of: identity, in: line, base: base)
    func ends(in word: StaticString) -> Bool {
      let start = type.upperBound - word.utf8CodeUnitCount
      return start >= type.lowerBound && line.isWord(word, at: start..<type.upperBound)
    }
    if ends(in: "user") || ends(in: "users") {
      record.user = range
      return
    }
    let isPlace =
      ends(in: "network") || ends(in: "networks") || ends(in: "site") || ends(in: "sites")
      || ends(in: "tunnel") || ends(in: "tunnels")
    if !isPlace { record.clientName = range }
  }

  /// `A` of `1 (A)`.
  private static func queryType(
    _ places: Range<Int>, in line: Span<UInt8>, base: Int
  ) -> ByteRange {
    let open = line.place(.byte(UInt8(ascii: "(")), from: places.lowerBound) + 1
    guard open < places.upperBound, line[places.upperBound - 1] == UInt8(ascii: ")") else {
      return ByteRange(places, base: base)
    }
    return ByteRange(open..<places.upperBound - 1, base: base)
  }

  private static func address(
    _ places: Range<Int>, in line: Span<UInt8>, base: Int
  ) throws(LineFault) -> ByteRange {
    guard places.isEmpty || line.isAddress(places) else {
      throw LineFault(.notThisFormat, at: places.lowerBound)
    }
    return ByteRange(places, base: base)
  }
}

extension Span<UInt8> {
  /// True when a date of ISO 8601 may stand at some places.
  fileprivate func hasYear(at places: Range<Int>) -> Bool {
    places.count >= 10 && digits(4, at: places.lowerBound) != nil
      && has("-", at: places.lowerBound + 4)
  }
}
