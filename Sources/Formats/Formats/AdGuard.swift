// hot
internal import Intake
internal import Vocabulary

/// AdGuard Home, the query log (`querylog.json` and `querylog.json.1`).
///
///     {"T":"2026-03-14T09:26:53.250052907Z","QH":"www.example.org","QT":"A","QC":"IN","CP":"","Upstream":
///     "…","Answer":"…","IP":"10.0.0.7","Result":{"IsFiltered":true,"Reason":3,"Rules":[…]},"Elapsed":1200}
///
/// - `T`: RFC 3339 with a zone, of the **end** of the request; `Elapsed`: nanoseconds that it took
/// - `QH`, `QT`, `QC`: name, type and class of the query; other classes than `IN` and the root are
///   skipped
/// - `IP`: the client, with zeros at its end where addresses are made anonymous; `CID`: its name, for
///   clients that ask by HTTPS, TLS or QUIC under a name of their own
/// - `Answer`: the response in base64, of which the response code is read
/// - `Result`: absent keys are 0 or false. `Reason`: 0 not filtered, 1 on an allow list, 2 not
///   filtered for an error: allowed. 3 block list, 4 safe browsing, 5 parental control, 8 blocked
///   service: blocked. 7 safe search: the engine's safe variant was given instead, so the visit was
///   allowed. 6 invalid request; 9 to 11 rewritten by the administrator, by the hosts file and by
///   `$dnsrewrite`: nobody can tell whether they are blocks, since the school's own names are made of
///   them too. `Rules` with their `Text` (`Rule` before 2021), and `ServiceName`
///
/// In 2018 the keys were `Question` (the query in base64), `Answer`, `Time`, `IP`, `Elapsed`.
/// Source: AdGuardHome, internal/querylog/entry.go, internal/filtering/filtering.go (`Reason`),
/// dnsforward/querylog.go of 2018; https://github.com/AdguardTeam/AdGuardHome
enum AdGuard: LineFormat {
  static let guide = FormatGuide(
    product: "AdGuard Home 0.1 (2018) to 0.107.",
    says:
      "Which device looked up which name, whether it was blocked, and by which rule or service.",
    limits: [.onlyLookups, .noUsers, .noURLs],
    setUp: "Settings, General settings, Query logs configuration: enable the log, and leave "
      + "\"Anonymize client IP\" off. Point the source at `data/querylog.json` in AdGuard Home's "
      + "folder.",
    traps: [
      "The newest minutes are missing: AdGuard Home writes the file when 1000 look-ups have come "
        + "together.",
      "Where AdGuard Home makes addresses anonymous, their end is zero, so that no device can be "
        + "told from another.",
      "Names that safe search rewrote were allowed: the device got the engine's safe variant.",
      "Of names that a rewrite or the hosts file answers the action is unknown.",
      "Clients that AdGuard Home ignores (`querylog.ignored`, or by client) are not in the log.",
    ],
    unproven: "Written by AdGuard Home's source; not read against a running AdGuard Home.")

  /// No look-up takes a day, in nanoseconds.
  private static let longest: Int64 = 86_400_000_000_000

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    guard let start = line.objectStart() else { throw LineFault(.notThisFormat, at: 0) }
    let entry = try AdGuardEntry(line, from: start)
    let isOld = entry[.oldTime].isText && entry[.question].isText
    guard isOld || entry[.time].isText && entry[.host].kind == .string else {
      throw LineFault(.notThisFormat, at: start)
    }
    let written = isOld ? entry[.oldTime].places : entry[.time].places
    guard let reading = line.isoReading(at: written, memo: &scratch.lastStamp),
      let offset = reading.offset
    else { throw LineFault(.notATime, at: written.lowerBound) }
    record.time = reading.localMilliseconds - offset
    if let elapsed = line.count(of: entry[.elapsed]) {
      guard elapsed < longest else {
        throw LineFault(.notANumber, at: entry[.elapsed].places.lowerBound)
      }
      record.duration = elapsed / 1_000_000
      record.time -= record.duration
    }
    record.kind = .dns
    let client = entry[.client]
    guard client.places.isEmpty || line.isAddress(client.places) else {
      throw LineFault(.notThisFormat, at: client.places.lowerBound)
    }
    let isInternet = try takeQuestion(
      &record, of: entry, isOld: isOld, in: line, base: base, scratch: &scratch)
    guard isInternet, !record.host.isEmpty else { return .skipped }
    record.client = try scratch.range(of: client, in: line, base: base)
    record.clientName = try scratch.range(of: entry[.clientID], in: line, base: base)
    takeCode(&record, of: entry, in: line, scratch: &scratch)
    try takeResult(&record, of: entry, in: line, base: base, scratch: &scratch)
    return .record
  }

  /// Sets name and type of the query: false for another class than `IN`.
  private static func takeQuestion(
    _ record: inout Record, of entry: AdGuardEntry, isOld: Bool, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) throws(LineFault) -> Bool {
    guard isOld else {
      record.host = try scratch.name(of: entry[.host], in: line, base: base)
      record.queryType = try scratch.range(of: entry[.type], in: line, base: base)
      let ofClass = entry[.queryClass].places
      return ofClass.isEmpty || line.isKey("IN", at: ofClass)
    }
    let question = entry[.question].places
    let message = Base64Message(question)
    scratch.room.begin()
    guard let end = message.appendName(in: line, to: &scratch) else {
      throw LineFault(.notThisFormat, at: question.lowerBound)
    }
    record.host = scratch.room.end()
    guard let type = message.number(at: end, in: line),
      let ofClass = message.number(at: end + 2, in: line)
    else { throw LineFault(.notThisFormat, at: question.lowerBound) }
    record.queryType = scratch.range(of: DNSNumbers.typeName(type))
    return ofClass == 1
  }

  /// Sets the response code, by the answer's third byte.
  private static func takeCode(
    _ record: inout Record, of entry: AdGuardEntry, in line: Span<UInt8>,
    scratch: inout LineScratch
  ) {
    guard entry[.answer].isText,
      let code = Base64Message(entry[.answer].places).code(in: line)
    else { return }
    record.responseCode = scratch.range(of: DNSNumbers.codeName(code))
  }

  /// Sets what the filter did.
  private static func takeResult(
    _ record: inout Record, of entry: AdGuardEntry, in line: Span<UInt8>, base: Int,
    scratch: inout LineScratch
  ) throws(LineFault) {
    let reason = entry.has(.reason) ? line.count(of: entry[.reason]) : 0
    let isFiltered = entry[.isFiltered].kind == .yes
    switch reason {
    case 0, 1, 2: record.action = isFiltered ? .unknown : .allowed
    case 3, 4, 5, 8: record.action = .blocked
    case 7: record.action = .allowed
    default: record.action = .unknown
    }
    if record.action == .blocked, line.isPolicyName(entry[.host].places),
      !entry[.host].places.isEmpty
    {
      record.action = .unknown
    }
    record.deviceCategory = scratch.range(of: category(of: reason ?? 0))
    let rule = entry[.rule].isText ? entry[.rule] : entry[.service]
    record.deviceRule = try scratch.range(of: rule, in: line, base: base)
  }

  /// The part of AdGuard Home that a reason is of; empty for its lists.
  private static func category(of reason: Int64) -> StaticString {
    switch reason {
    case 4: "safe browsing"
    case 5: "parental control"
    case 7: "safe search"
    case 8: "blocked service"
    default: ""
    }
  }
}
