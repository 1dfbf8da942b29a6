import CivilTime
import Vocabulary

@testable import Formats

/// Written dates and times as moments, each worked out afresh.
struct ClockOracle {
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  var milliseconds = 0
  /// How far the clocks are ahead of UTC, in milliseconds; `nil` when the line does not say.
  var offset: Int64?

  /// True when there is such a date and time.
  var isTime: Bool {
    (1970...2100).contains(year) && (1...12).contains(month) && (0...23).contains(hour)
      && (0...59).contains(minute) && (0...60).contains(second)
      && (1...Day.length(ofMonth: month, year: year)).contains(day)
  }

  /// The moment; `nil` when there is no such date or time.
  ///
  /// - Throws: ``RefusalReason/timeDoesNotExist`` for the hour that spring skips.
  func moment(in zone: SchoolZone) throws(LineFault) -> Int64? {
    guard isTime else { return nil }
    var date = Day(year: year, month: month, day: day)
    var clock = (hour * 3600 + minute * 60 + second) * 1000 + milliseconds
    if let offset { return Int64(date.number) * 86_400_000 + Int64(clock) - offset }
    // A leap second at midnight is of the next day.
    if clock >= 86_400_000 {
      clock -= 86_400_000
      date = Day(number: date.number + 1)
    }
    switch zone.instant(day: date, millisecondsOfDay: clock) {
    case .never: throw LineFault(.timeDoesNotExist, at: 0)
    case .once(let moment), .twice(let moment, _): return moment.milliseconds
    }
  }

  /// Reads ISO 8601: `2026-06-18T09:03:04.123456+01:00`, with or without what follows the minutes.
  init?(iso text: some StringProtocol) {
    let iso =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)? *(.*)/
    guard let found = String(text).wholeMatch(of: iso)?.output else { return nil }
    (year, month, day) = (Int(found.1) ?? 0, Int(found.2) ?? 0, Int(found.3) ?? 0)
    (hour, minute) = (Int(found.4) ?? 0, Int(found.5) ?? 0)
    second = found.6.flatMap { Int($0) } ?? 0
    milliseconds = ClockOracle.milliseconds(fraction: found.7 ?? "")
    if !found.8.isEmpty {
      guard let zone = ClockOracle.zoneOffset(found.8) else { return nil }
      offset = zone
    }
  }

  /// Reads `Jun 18 09:03:04` of the latest year that puts it no later than the context's latest
  /// moment, and gives what stands behind it.
  init?(yearless text: some StringProtocol, behind: inout Substring, context: SourceContext) {
    let syslog =
      /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [0-9]|[0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?/
    guard let match = Substring(text).prefixMatch(of: syslog) else { return nil }
    let found = match.output
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    month = (names.firstIndex(of: String(found.1)) ?? 0) + 1
    day = Int(found.2.drop { $0 == " " }) ?? 0
    (hour, minute, second) = (Int(found.3) ?? 0, Int(found.4) ?? 0, Int(found.5) ?? 0)
    milliseconds = ClockOracle.milliseconds(fraction: found.6 ?? "")
    behind = Substring(text)[match.range.upperBound...]
    let latest = context.zone.day(of: context.latest).date.year
    for candidate in stride(from: latest, to: latest - 9, by: -1) {
      year = candidate
      // Whether spring skips the hour is not asked here: then the clocks' own time is near enough.
      do throws(LineFault) {
        if let moment = try moment(in: context.zone), moment <= context.latest.milliseconds {
          return
        }
      } catch {
        let day = Int64(Day(year: year, month: month, day: day).number)
        if day * 86_400_000 < context.latest.milliseconds { return }
      }
    }
    year = latest
    while year > latest - 9, Day.length(ofMonth: month, year: year) < day { year -= 1 }
  }

  init() {}

  static func milliseconds(fraction: some StringProtocol) -> Int {
    Int((fraction + "000").prefix(3)) ?? 0
  }

  /// `Z`, `UTC`, `GMT`, `+01:00`, `+0100` or `+01`, in milliseconds; `nil` for anything else.
  static func zoneOffset(_ text: some StringProtocol) -> Int64? {
    if ["Z", "UTC", "GMT"].contains(String(text)) { return 0 }
    let zone = /([+-])([0-9]{2})(?::?([0-9]{2}))?/
    guard let found = String(text).wholeMatch(of: zone)?.output, let hours = Int64(found.2),
      hours <= 14
    else { return nil }
    let minutes = found.3.flatMap { Int64($0) } ?? 0
    guard minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (found.1 == "-" ? -60_000 : 60_000)
  }
}
