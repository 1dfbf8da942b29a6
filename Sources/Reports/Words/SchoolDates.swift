internal import CivilTime
internal import Vocabulary

/// Days and times as people at the school read them.
struct SchoolDates {
  let zone: SchoolZone

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `Monday 16 March 2026`.
  func words(_ day: Day) -> String {
    let (year, month, number) = day.date
    let weekday = SchoolDates.weekdays[day.weekday - 1]
    return "\(weekday) \(number) \(SchoolDates.months[month - 1]) \(year)"
  }

  /// `Monday 16 March 2026, 09:14`.
  func words(_ moment: Instant) -> String {
    let local = zone.localTime(of: moment)
    return "\(words(local.day)), \(local.clock)"
  }

  /// `09:14`.
  func clock(_ moment: Instant) -> String { zone.localTime(of: moment).clock }

  /// `Monday 16 March 2026, 09:14 to 09:32`.
  func words(from first: Instant, to last: Instant) -> String {
    if first.minute == last.minute { return words(first) }
    let isOneDay = zone.day(of: first) == zone.day(of: last)
    return "\(words(first)) to \(isOneDay ? clock(last) : words(last))"
  }

  /// `Monday 9 March 2026 to Sunday 15 March 2026`; one day stands alone.
  func words(of period: ReportPeriod) -> String {
    period.from == period.to
      ? words(period.from) : "\(words(period.from)) to \(words(period.to))"
  }

  /// The whole days of the school's calendar from one moment to another, never below 0.
  func days(from first: Instant, to last: Instant) -> Int {
    max(0, Int(zone.day(of: last).number) - Int(zone.day(of: first).number))
  }

  /// `2026-03-16 09:14`, for spreadsheets.
  func sortable(_ moment: Instant) -> String {
    let local = zone.localTime(of: moment)
    return "\(local.day) \(local.clock)"
  }
}
