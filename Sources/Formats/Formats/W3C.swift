// hot
internal import Intake
internal import Vocabulary

/// Logs of the W3C's extended form: Blue Coat (Symantec, Broadcom) ProxySG, Microsoft's Forefront
/// TMG and ISA Server, and IIS with Application Request Routing as a proxy.
///
///     #Fields: date time time-taken c-ip cs-username x-exception-id sc-filter-result cs-host …
///     2026-03-14 09:26:53 34 10.20.4.7 SCHOOL\jsmith policy_denied DENIED www.example.org …
///
/// - `#Fields` names the columns; it may stand again further down and then holds from there on
/// - columns are parted by spaces (ProxySG, IIS) or TABs (TMG); `-` stands for no value. ProxySG
///   writes values with spaces in quotation marks, with `""` inside, IIS writes `+` for a space
/// - `date` and `time` are UTC; else `gmttime` or `localtime` (`[14/Mar/2026:09:26:53 +0000]`), or
///   `timestamp`, the seconds since 1970
/// - the URL is `cs-uri`, or what `cs-uri-scheme`, `cs-host`, `cs-uri-port`, `cs-uri-path` (IIS:
///   `cs-uri-stem`) and `cs-uri-query` make; TMG writes `host:443` for a tunnel
/// - what was done: ProxySG's `x-exception-id`, `s-action` and `sc-filter-result`; TMG's `action`,
///   with `sc-status` 12209 where it asks for a password
/// - `time-taken` is in milliseconds, or in seconds with a fraction
///
/// ProxySG's syslog of `c-ip=10.20.4.7 cs-host=www.example.org …`, without directives, is read too.
/// Source: https://www.w3.org/TR/WD-logfile.html; SGOS Administration Guide, "Access Log Formats";
/// https://learn.microsoft.com/previous-versions/windows/desktop/ff827532(v=vs.85) (TMG);
/// https://learn.microsoft.com/windows/win32/http/w3c-logging (IIS).
enum W3C: LayoutFormat {
  static let guide = FormatGuide(
    product: "Logs of the W3C's extended form: Blue Coat and Broadcom ProxySG (SGOS 5 to 7), "
      + "Forefront TMG 2010 and ISA Server, and IIS 6 to 10 with Application Request Routing.",
    says: "What its columns say: addresses, users, whole URLs (the host alone for HTTPS that is "
      + "not decrypted), categories, and what ProxySG and TMG did.",
    setUp: "ProxySG: Configuration, Access Logging, Formats, type W3C ELFF with `date time c-ip "
      + "cs-username x-exception-id sc-filter-result cs-categories s-action cs-method cs-uri-scheme "
      + "cs-host cs-uri-port cs-uri-path cs-uri-query sc-status sc-bytes time-taken`, and an upload "
      + "client. TMG: log to a text file in the format W3C. IIS: Logging, format W3C, with all "
      + "fields.",
    traps: [
      "Lines without the `#Fields` that explains them are refused: keep it when logs are cut.",
      "Columns that the log does not have cannot be read: without `cs-username` nobody is named, "
        + "without `x-exception-id`, `s-action` or `sc-filter-result` no action is known.",
      "ProxySG's `DENIED` stands for sign-in rounds and failing servers too: the exception decides, "
        + "and its own errors leave the action unknown.",
      "IIS does not say what it blocked: actions are unknown. The log of a web site of the school's "
        + "own tells of visits to that site, so leave it out.",
      "Names that TMG marks with `?` were not proven by a password and name nobody; `anonymous` is "
        + "nobody as well.",
      "TMG's firewall log and other services without a URL are skipped.",
      "TMG's own text format and its database have local times and are not read.",
    ],
    unproven: "Written by the vendors' documentation; not read against a real ProxySG, TMG or IIS. "
      + "The time is taken as logged, although a device may write it at the end of a request. The "
      + "syslog of keys is known only from its shape.")

  static func isDirective(_ line: Span<UInt8>) -> Bool {
    line.count > 0 && (line[0] == UInt8(ascii: "#") || line[0] == 0xEF && line.has("#", at: 3))
  }

  static func layout(of line: Span<UInt8>, behind before: LineLayout?) -> LineLayout? {
    var bytes: [UInt8] = []
    bytes.append(line, places: line.indices)
    return W3CField.layout(of: bytes)
  }

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    if isDirective(line) { return .skipped }
    let found: LineLayout
    do throws(LineFault) {
      found = try scratch.layout(of: context, base: base)
    } catch {
      guard isKeyed(line) else { throw error }
      return try readKeyed(line, base: base, context: context, scratch: &scratch, &record)
    }
    let row = try W3CRow(line, layout: found)
    record.time = try W3CTime.milliseconds(of: row, in: line, scratch: &scratch)
    return try read(
      row, isIIS: found.kind == 1, in: line, base: base, scratch: &scratch, &record)
  }

  /// True for `c-ip=10.20.4.7 … cs-host=www.example.org …`.
  private static func isKeyed(_ line: Span<UInt8>) -> Bool {
    line.contains("c-ip=", from: 0, to: line.count)
      && (line.contains(" cs-", from: 0, to: line.count)
        || line.contains(" sc-", from: 0, to: line.count))
  }

  private static func readKeyed(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let head = try SyslogHead(of: line, context: context, scratch: &scratch)
    let row = W3CRow(keyed: line, from: head.message)
    if row[.time].isEmpty, row[.gmtTime].isEmpty, row[.localTime].isEmpty, row[.timestamp].isEmpty,
      let reading = head.reading, let offset = reading.offset
    {
      record.time = reading.localMilliseconds - offset
    } else {
      record.time = try W3CTime.milliseconds(of: row, in: line, scratch: &scratch)
    }
    let outcome = try read(
      row, isIIS: false, in: line, base: base, scratch: &scratch, &record)
    // The host may stand behind the place where the line was cut.
    guard outcome == .record else { throw LineFault(.fieldMissing, at: line.count) }
    return .record
  }

  private static func read(
    _ row: W3CRow, isIIS: Bool, in line: Span<UInt8>, base: Int, scratch: inout LineScratch,
    _ record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let client = row[.client].places
    guard client.isEmpty || line.isAddress(client) else {
      throw LineFault(.notThisFormat, at: client.lowerBound)
    }
    record.setAddress(of: row, in: line, base: base, scratch: &scratch)
    guard !record.host.isEmpty else { return .skipped }
    let status =
      line.number(
        from: row[.status].places.lowerBound, to: row[.status].places.upperBound) ?? 0
    record.status = (0...999).contains(status) ? Int16(truncatingIfNeeded: status) : 0
    record.action = row.action(in: line, status: status)
    record.client = ByteRange(client, base: base)
    record.clientName = clientName(of: row, in: line, base: base)
    record.user = user(row[.user], in: line, base: base, &scratch)
    if !line.isWord("unknown", at: row[.method].places) {
      record.method = scratch.range(of: row[.method], in: line, base: base)
    }
    record.bytes = number(row[.bytes].places, in: line)
    record.duration = duration(row[.duration].places, in: line)
    let category = row[.category]
    if !line.isWord("none", at: category.places), !line.isWord("unavailable", at: category.places) {
      record.deviceCategory = scratch.range(of: category, in: line, base: base)
    }
    record.deviceRule = scratch.range(of: row[.rule], in: line, base: base)
    record.referrer = scratch.range(of: row[.referrer], in: line, base: base)
    record.contentType = scratch.range(of: row[.contentType], in: line, base: base)
    record.userAgent =
      isIIS
      ? spaced(row[.userAgent], in: line, base: base, &scratch)
      : scratch.range(of: row[.userAgent], in: line, base: base)
    return .record
  }

  /// The client's name; none where the proxy writes the address for it.
  private static func clientName(
    of row: W3CRow, in line: Span<UInt8>, base: Int
  ) -> ByteRange {
    let name = row[.clientName].places
    return line.isAddress(name) ? ByteRange() : ByteRange(name, base: base)
  }

  /// The user; nobody for a name that TMG did not prove.
  private static func user(
    _ name: WrittenValue, in line: Span<UInt8>, base: Int, _ scratch: inout LineScratch
  ) -> ByteRange {
    guard let first = name.places.first, let last = name.places.last else { return ByteRange() }
    let mark = UInt8(ascii: "?")
    // `jsmith?`, `(?)jsmith` and `jsmith (?)`.
    let isUnproven =
      line[first] == mark || line[last] == mark || line.has("(?)", at: first)
      || line.has("(?)", at: last - 2)
    if isUnproven || line.isWord("anonymous", at: name.places) { return ByteRange() }
    return scratch.range(of: name, in: line, base: base)
  }

  private static func number(_ places: Range<Int>, in line: Span<UInt8>) -> Int64 {
    max(-1, line.number(from: places.lowerBound, to: places.upperBound) ?? -1)
  }

  /// Milliseconds that `34` or `0.034` writes; -1 for anything else.
  private static func duration(_ places: Range<Int>, in line: Span<UInt8>) -> Int64 {
    let whole = number(places, in: line)
    var point = line.place(.byte(UInt8(ascii: ".")), from: places.lowerBound)
    guard whole < 0, point < places.upperBound else { return whole }
    let seconds = number(places.lowerBound..<point, in: line)
    let rest = line.fraction(at: &point, to: places.upperBound)
    return seconds >= 0 && seconds < 10_000_000 && point == places.upperBound
      ? seconds * 1000 + rest : -1
  }

  /// A value in which IIS wrote `+` for each space.
  private static func spaced(
    _ value: WrittenValue, in line: Span<UInt8>, base: Int, _ scratch: inout LineScratch
  ) -> ByteRange {
    guard line.contains("+", from: value.places.lowerBound, to: value.places.upperBound) else {
      return scratch.range(of: value, in: line, base: base)
    }
    scratch.room.begin()
    for place in value.places {
      scratch.room.append(line[place] == UInt8(ascii: "+") ? UInt8(ascii: " ") : line[place])
    }
    return scratch.room.end()
  }
}
