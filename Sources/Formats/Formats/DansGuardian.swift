// hot
internal import Intake
internal import Vocabulary

/// DansGuardian's access log in its log formats 1, 2 and 4; format 3 is read as `squid`.
///
///     1  when who from where what how size weight cat group# code mime clienthost group agent …
///     2  the same columns in quotation marks, commas between; marks inside are not escaped
///     4  the same columns, TABs between
///
/// 1. when: `2026.3.14 9:26:53`, local, with zeros in front or without; with `logtimestamp on`
///    followed by seconds and milliseconds since 1970
/// 2. user, or the address again
/// 3. client address
/// 4. URL
/// 5. marks (`*DENIED*`, `*EXCEPTION*`, `*SCANNED*` …) and the reason; may be empty
/// 6. method
/// 7. size, 8. weight of the phrases, 9. category of the list; may be empty
/// 10. number of the filter group, 11. HTTP status, 12. media type
/// 13. client's name, 14. filter group, 15. browser
///
/// Newer versions add what was posted and two numbers of the machine. A syslog head may precede.
/// Source: e2guardian (DansGuardian's successor), src/FatController.cpp, `log_listener`.
enum DansGuardian: LocalTimeFormat {
  static let guide = FormatGuide(
    product: "DansGuardian 2.10 to 2.12, and e2guardian's `logfileformat` 1, 2 and 4.",
    says: "Addresses, users when the filter asks them to sign in, whole URLs, status, size, the "
      + "category of the list and the filter group.",
    setUp: "In dansguardian.conf, `loglevel = 3` logs all requests and `logfileformat = 4` puts "
      + "TABs between the fields. Read /var/log/dansguardian/access.log.",
    traps: [
      "Choose `logfileformat = 4`: in format 1 the fields are parted by spaces that some of them "
        + "hold, so that browser and filter group cannot be told.",
      "With `loglevel` 1 or 2 many visits are not in the log.",
      "The marks are read in English. In another language a `403` with a mark is of no action.",
      "With `reportinglevel = -1` DansGuardian logs `*DENIED*` and blocks nothing.",
      "A `407` is the proxy asking for a password, never a block.",
      "`anonymizelogs = on` leaves no user and no address, so nobody can be found.",
      "Format 3 is Squid's: name `squid`.",
    ],
    unproven:
      "No DansGuardian was at hand; a real e2guardian 5.3, which writes the same forms, was "
      + "read in formats 1, 2 and 4.")

  static func read(
    _ line: Span<UInt8>, base: Int, context: SourceContext, scratch: inout LineScratch,
    record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let start = timeStart(of: line)
    guard let time = GuardianTime(line, from: start) else { throw LineFault(.notATime, at: start) }
    let moment = try time.reading.moment(
      context: context, lineOffset: scratch.chunkOffset + Int64(base), place: start,
      scratch: &scratch)
    record.time = moment.milliseconds
    record.isTimeAmbiguous = moment.isAmbiguous
    let fields = try GuardianFields(dansGuardian: line, time: time.places)
    return try fields.fill(&record, in: line, base: base)
  }

  static func localSeconds(of line: Span<UInt8>, context: SourceContext) -> Int64? {
    guard let time = GuardianTime(line, from: timeStart(of: line)), time.reading.offset == nil
    else { return nil }
    return time.reading.localMilliseconds.flooredQuotient(1000)
  }

  /// Where the time begins: behind a syslog head and a quotation mark, if they are there.
  static func timeStart(of line: Span<UInt8>) -> Int {
    let start = line[0] == UInt8(ascii: "\"") ? 0 : Squid.timeStart(of: line)
    return start < line.count && line[start] == UInt8(ascii: "\"") ? start + 1 : start
  }
}
