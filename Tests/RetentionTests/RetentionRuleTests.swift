import Retention
import Testing
import Vocabulary

struct RetentionRuleTests {
  /// A run on the day gives the oldest day that is kept.
  @Test(arguments: [
    ("2026-03-09", "2025-09-09"), ("2026-08-31", "2026-02-28"), ("2024-08-31", "2024-02-29"),
    ("2026-08-29", "2026-02-28"), ("2026-09-01", "2026-03-01"), ("2026-03-31", "2025-09-30"),
    ("2026-01-01", "2025-07-01"), ("2026-06-30", "2025-12-30"), ("2024-02-29", "2023-08-29"),
  ])
  func `six calendar months back, the month's last day where there is no such day`(
    today: String, cutoff: String
  ) throws {
    let day = try #require(Day(today))
    #expect(RetentionRule().cutoff(today: day).description == cutoff)
  }

  @Test func `nothing that was due comes back, and no day is ever skipped for good`() {
    var last = RetentionRule().cutoff(today: Day(year: 2023, month: 12, day: 31))
    for number in 1...1500 {
      let today = Day(year: 2023, month: 12, day: 31).advanced(days: number)
      let cutoff = RetentionRule().cutoff(today: today)
      #expect(cutoff >= last && cutoff.number <= last.number + 4)
      #expect((181...184).contains(today.number - cutoff.number))
      last = cutoff
    }
  }

  @Test func `a rule of no months does not delete everything`() {
    #expect(RetentionRule(months: 0).months == 1 && RetentionRule(months: -6).months == 1)
  }
}
