internal import Vocabulary

/// The invented school's year: one of England, September 2025 to July 2026.
enum SchoolCalendar {
  /// Days one behind the other, with what they are called.
  struct Span {
    let name: String
    let first: Day
    let last: Day

    init(_ name: String, _ first: Day, _ last: Day? = nil) {
      self.name = name
      self.first = first
      self.last = last ?? first
    }

    func includes(_ day: Day) -> Bool { first <= day && day <= last }
  }

  static let terms = [
    Span("Autumn term", day(2025, 9, 1), day(2025, 12, 19)),
    Span("Spring term", day(2026, 1, 5), day(2026, 4, 2)),
    Span("Summer term", day(2026, 4, 20), day(2026, 7, 21)),
  ]

  static let halfTerms = [
    Span("Autumn half-term", day(2025, 10, 27), day(2025, 10, 31)),
    Span("Spring half-term", day(2026, 2, 16), day(2026, 2, 20)),
    Span("Summer half-term", day(2026, 5, 25), day(2026, 5, 29)),
  ]

  static let insetDays = [
    Span("INSET day", day(2025, 9, 1)), Span("INSET day", day(2026, 1, 5)),
    Span("INSET day", day(2026, 3, 20)),
  ]

  /// Those of England; https://www.gov.uk/bank-holidays has the dates.
  static let bankHolidays = [
    day(2025, 12, 25), day(2025, 12, 26), day(2026, 1, 1), day(2026, 4, 3), day(2026, 4, 6),
    day(2026, 5, 4), day(2026, 5, 25),
  ]

  /// True when lessons are held.
  static func hasLessons(_ day: Day) -> Bool {
    day.weekday <= 5 && terms.contains { $0.includes(day) }
      && !(halfTerms + insetDays).contains { $0.includes(day) } && !bankHolidays.contains(day)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day)
  }
}
