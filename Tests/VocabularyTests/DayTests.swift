import Testing
import Vocabulary

struct DayTests {
  @Test(arguments: [
    ("2026-08-31", -6, "2026-02-28"), ("2024-08-31", -6, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -6, "2025-07-15"),
    ("2026-10-31", 6, "2027-04-30"), ("2026-02-28", 6, "2026-08-28"),
  ])
  func `calendar months keep the day of the month, or the month's last day`(
    from: String, months: Int, expected: String
  ) throws {
    let day = try #require(Day(from))
    #expect(day.advanced(months: months).description == expected)
  }

  @Test func `every day of four centuries goes to a date and back`() {
    for number in Int32(-40_000)...Int32(110_000) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.date
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
    }
  }

  @Test func `1 January 1970 was a Thursday, and 29 February 2024 too`() {
    #expect(Day(number: 0).weekday == 4)
    #expect(Day(year: 2024, month: 2, day: 29).weekday == 4)
    #expect(Day(year: 1969, month: 12, day: 28).weekday == 7)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-01", "2026-01-01x", ""])
  func `a date that does not exist is none`(text: String) {
    #expect(Day(text) == nil)
  }
}
