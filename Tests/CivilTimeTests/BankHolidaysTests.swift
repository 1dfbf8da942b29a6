import CivilTime
import Testing
import Vocabulary

struct BankHolidaysTests {
  /// The Sunday of Easter, after the Gregorian computus of Meeus, Jones and Butcher.
  private func easter(_ year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let sum = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  private func monday(_ place: Int, of month: Int, _ year: Int) -> Day {
    if place > 0 {
      let first = Day(year: year, month: month, day: 1)
      return first.advanced(days: (8 - first.weekday) % 7)
    }
    let last = Day(year: year, month: month, day: 31)
    return last.advanced(days: 1 - last.weekday)
  }

  /// The day itself, or the next that is no weekend and not taken.
  private func inLieu(_ day: Day, _ taken: Set<Day>) -> Day {
    var day = day
    while day.weekday > 5 || taken.contains(day) { day = day.advanced(days: 1) }
    return day
  }

  private func expected(_ nation: Nation, _ year: Int) -> Set<Day> {
    var days: Set<Day> = [
      easter(year).advanced(days: -2), monday(1, of: 5, year), monday(-1, of: 5, year),
    ]
    var dates = [(1, 1), (12, 25), (12, 26)]
    switch nation {
    case .england, .wales:
      days.formUnion([easter(year).advanced(days: 1), monday(-1, of: 8, year)])
    case .scotland:
      days.insert(monday(1, of: 8, year))
      dates += [(1, 2), (11, 30)]
      // Proclaimed for this one year.
      if year == 2026 { days.insert(Day(year: 2026, month: 6, day: 15)) }
    case .northernIreland:
      days.formUnion([easter(year).advanced(days: 1), monday(-1, of: 8, year)])
      dates += [(3, 17), (7, 12)]
    }
    for (month, day) in dates.sorted(by: <) {
      days.insert(inLieu(Day(year: year, month: month, day: day), days))
    }
    return days
  }

  @Test(arguments: Nation.allCases, [2025, 2026, 2027, 2028])
  func `the data are what law and weekdays give`(nation: Nation, year: Int) {
    let days = Set(BankHolidays.days(of: nation).keys.filter { $0.date.year == year })
    #expect(days == expected(nation, year))
  }

  @Test func `the data end with the last year that they name`() {
    for nation in Nation.allCases {
      let years = Set(BankHolidays.days(of: nation).keys.map(\.date.year))
      #expect(years == Set(BankHolidays.years))
    }
  }
}
