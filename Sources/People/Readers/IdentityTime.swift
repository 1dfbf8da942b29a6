internal import CivilTime
internal import Vocabulary

/// Reads the times of logs of leases and sign-ins.
struct IdentityTime {
  let context: IdentityContext

  /// `Mar 12 08:55:01` at the start of a line of syslog, or a time of RFC 3339 there.
  func syslog(_ line: Substring) throws(IdentityFault) -> Instant {
    let words = line.prefix(64).split(separator: " ", maxSplits: 3)
    guard let first = words.first else { throw .badTime }
    if first.first?.isNumber == true, let moment = RFC3339.instant(String(first)) { return moment }
    guard words.count >= 3, let month = IdentityTime.month(first),
      let day = Int(words[1]), (1...31).contains(day),
      let time = IdentityTime.clock(words[2])
    else { throw .badTime }
    return try latest(month: month, day: day, milliseconds: time)
  }

  /// `Thu Mar 12 08:55:01 2026`, the head of a record of FreeRADIUS.
  func ctime(_ line: Substring) throws(IdentityFault) -> Instant {
    let words = line.split(separator: " ")
    guard words.count == 5, let month = IdentityTime.month(words[1]),
      let day = IdentityTime.day(words[4], month, words[2]),
      let time = IdentityTime.clock(words[3])
    else { throw .badTime }
    return try moment(day, time)
  }

  /// A date and a time of day of an export: ISO 8601 in its variants, or numbers with `/`, `-` or
  /// `.` and AM or PM; local where no zone stands behind it.
  func export(_ text: Substring) throws(IdentityFault) -> Instant {
    let words = text.split { $0 == " " || $0 == "T" || $0 == "\u{202F}" }
    if words.count == 2, let moment = RFC3339.instant(words.joined(separator: "T")) {
      return moment
    }
    guard let written = words.first, words.count <= 3, let day = date(written) else {
      throw .badTime
    }
    guard words.count > 1 else { return try moment(day, 0) }
    guard var time = IdentityTime.clock(words[1]) else { throw .badTime }
    if words.count == 3 {
      let half = 12 * 3_600_000
      switch words[2].lowercased() {
      case "am": if time >= half { time -= half }
      case "pm": if time < half { time += half }
      default: throw .badTime
      }
    }
    return try moment(day, time)
  }

  /// A moment of the log's own clock; of the hour that October repeats the first.
  func moment(_ day: Day, _ milliseconds: Int) throws(IdentityFault) -> Instant {
    switch context.zone.instant(day: day, millisecondsOfDay: milliseconds) {
    case .once(let moment): return moment
    case .twice(let first, _): return first
    case .never: throw .skippedHour
    }
  }

  /// The latest year in which the time is not later than the anchor and a day.
  private func latest(
    month: Int, day: Int, milliseconds: Int
  ) throws(IdentityFault) -> Instant {
    let limit = context.anchor.advanced(milliseconds: 86_400_000)
    let year = context.zone.day(of: limit).date.year
    // Eight years hold every leap day, also around a century.
    for year in (year - 8...year).reversed()
    where day <= Day.length(ofMonth: month, year: year) {
      let found = try moment(Day(year: year, month: month, day: day), milliseconds)
      if found <= limit { return found }
    }
    throw .badTime
  }

  /// A date in numbers.
  private func date(_ text: Substring) -> Day? {
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4 { return IdentityTime.date(parts[0], parts[1], parts[2]) }
    let isDayFirst = context.dateOrder == .dayFirst
    return IdentityTime.date(parts[2], parts[isDayFirst ? 1 : 0], parts[isDayFirst ? 0 : 1])
  }

  /// A date; of years with two digits those of this century are meant.
  static func date(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    guard let month = Int(month), (1...12).contains(month) else { return nil }
    return IdentityTime.day(year, month, day)
  }

  private static func day(_ year: Substring, _ month: Int, _ day: Substring) -> Day? {
    guard year.count == 4 || year.count == 2, var year = Int(year), let day = Int(day) else {
      return nil
    }
    if (0..<100).contains(year) { year += 2000 }
    guard (1970...9999).contains(year),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `8:55`, `08:55:01` or `08:55:01.25` in milliseconds since midnight, parts of seconds cut off.
  static func clock(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    let numbers = parts.map { part in
      part.prefix { $0 != "." }.count <= 2 ? Int(part.prefix { $0 != "." }) : nil
    }
    guard let hour = numbers[0], let minute = numbers[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    let second = parts.count == 3 ? numbers[2] : 0
    guard let second, (0...60).contains(second) else { return nil }
    return ((hour * 60 + minute) * 60 + min(second, 59)) * 1000
  }

  private static func month(_ text: Substring) -> Int? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return months.firstIndex(of: text.lowercased()).map { $0 + 1 }
  }
}
