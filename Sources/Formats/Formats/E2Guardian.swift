// hot
internal import Intake
internal import Vocabulary

/// e2guardian's access log in its log formats 1, 2 and 4 to 8; format 3 is read as `squid`.
///
///     1, 2, 4  DansGuardian's, see ``DansGuardian``; the marks are `*DENIED*`, `*TRUSTED*` …
///     5 to 8   TABs between:
///     time server who from clienthost where how code size mime useragent squid duration peer
///     message what weight cat group group# [searchterms extflags]
///
/// 1. time: seconds and milliseconds since 1970, UTC, of the **end** of the request
/// 2. server; empty in 6 and 8
/// 3. user, 4. client address
/// 5. client's name; the column is left out with `logclientnameandip = off`
/// 6. URL, `https://host` for CONNECT; a port other than 80 follows the host
/// 7. method, 8. HTTP status, 9. size, 10. media type, 11. browser (with `loguseragent = on`)
/// 12. nothing, 13. duration in milliseconds, 14. nothing
/// 15. number of the reason's message, 16. marks and reason, in the configured language
/// 17. weight of the phrases, 18. category of the list, 19. filter group, 20. its number
/// 21. and 22. in 7 and 8: terms of a search, and `port:XY:user source:group source`
///
/// `-` or nothing stands for no value. A syslog head may precede.
/// Source: e2guardian, src/FatController.cpp, `log_listener`, versions 3 to 5.5;
/// https://github.com/e2guardian/e2guardian
enum E2Guardian: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "e2guardian 4 to 5.5, `logfileformat` 5 to 8.",
    says: "Addresses, users when the filter asks them to sign in, whole URLs (the host alone for "
      + "HTTPS that is not decrypted), status, size, the category of the list and the filter group; "
      + "in formats 5 to 8 also the duration.",
    setUp: "In e2guardian.conf, `loglevel = 3` logs all requests and `logfileformat = 6` or 8 has "
      + "times with a zone. Read /var/log/e2guardian/access.log.",
    traps: [
      "Choose `logfileformat` 5 to 8: their times have a zone, and the number of the message tells "
        + "a block in any language. Formats 1, 2 and 4 are local times, and read as `dansguardian`.",
      "With `loglevel` 1 or 2 many visits are not in the log.",
      "A site that could not be reached is no block, and its action is unknown.",
      "A `407` is the proxy asking for a password, never a block.",
      "`anonymizelogs = on` leaves no user and no address, so nobody can be found.",
      "Format 3 is Squid's: name `squid`. `requestlog` is written before filtering: do not read it "
        + "as well.",
      "rsyslog writes TABs as `#011` unless `$EscapeControlCharactersOnReceive` is off: such lines "
        + "are refused.",
    ],
    unproven:
      "Formats 7 and 8 are those of the source; a real e2guardian 5.3, which has no more than "
      + "6, was read in all its formats.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let start = DansGuardian.timeStart(of: line)
    guard hasSecondsSince1970(line, from: start) else {
      return try DansGuardian.read(
        line, base: base, context: context, scratch: &scratch, record: &record)
    }
    let columns = ColumnPlaces(of: line, from: start, separator: UInt8(ascii: "\t"))
    let end = try Squid.moment(of: columns[0], in: line, &scratch.lastSecond)
    record.time = end
    let fields = try GuardianFields(protex: columns, in: line)
    let outcome = try fields.fill(&record, in: line, base: base)
    guard record.duration <= end else {
      throw LineFault(.notANumber, at: fields.duration.lowerBound)
    }
    // The log tells the end; the visit began when the request did.
    if record.duration > 0 { record.time = end - record.duration }
    return outcome
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    DansGuardian.localSeconds(of: line, context: context)
  }

  /// True for formats 5 to 8, whose times have no point behind the year.
  private static func hasSecondsSince1970(_ line: Span<UInt8>, from start: Int) -> Bool {
    start + 4 < line.count && line[start] &- UInt8(ascii: "0") < 10
      && line[start + 4] != UInt8(ascii: ".")
  }
}

extension GuardianFields {
  /// Finds the fields of a line in the forms 5 to 8.
  @inline(always)
  init(protex columns: borrowing ColumnPlaces, in line: Span<UInt8>) throws(LineFault) {
    time = columns[0]
    (user, client) = (columns[2], columns[3])
    guard (19...22).contains(columns.count) else {
      throw LineFault(.columnCount, at: line.count)
    }
    // With a name the client has two columns. A cut line may have as many columns as a whole one
    // without the name, so the URL tells.
    let hasName = !GuardianFields.isAddress(columns[4], in: line)
    let url = hasName ? 5 : 4
    if hasName { clientName = columns[4] }
    guard columns.count >= url + 15 else { throw LineFault(.columnCount, at: line.count) }
    let isNone = columns[url].isEmpty || line.isWord("-", at: columns[url])
    guard isNone || GuardianFields.isAddress(columns[url], in: line) else {
      throw LineFault(.notThisFormat, at: columns[url].lowerBound)
    }
    self.url = columns[url]
    (method, status, size) = (columns[url + 1], columns[url + 2], columns[url + 3])
    (contentType, userAgent) = (columns[url + 4], columns[url + 5])
    duration = columns[url + 7]
    (message, reason) = (columns[url + 9], columns[url + 10])
    (category, group) = (columns[url + 12], columns[url + 13])
  }

  /// True when a field holds a URL with its scheme.
  private static func isAddress(_ field: Range<Int>, in line: Span<UInt8>) -> Bool {
    line.contains("://", from: field.lowerBound, to: min(field.upperBound, field.lowerBound + 16))
  }
}
