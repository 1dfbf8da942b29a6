internal import Vocabulary

/// A day of each year and a time of day, as the rule of a zone gives them, such as `M3.5.0/1`.
struct YearlyMoment: Equatable {
  /// The three ways in which a rule names a day.
  enum Date: Equatable {
    /// `J60`: a day from 1 to 365, where 29 February has no number.
    case dayWithoutLeapDay(Int)
    /// `59`: a day from 0 to 365, where it has one.
    case dayOfYear(Int)
    /// `M3.5.0`: in a month, the first to fifth (or last) of a day of the week, 0 for Sunday.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  var date: Date
  /// Seconds after midnight on the clock's face; a rule may go a week back or ahead.
  var secondsOfDay: Int64

  /// The moment in a year, in seconds since 1970 on the clock's face.
  func localSeconds(year: Int) -> Int64 {
    Int64(day(year: year).number) * 86_400 + secondsOfDay
  }

  private func day(year: Int) -> Day {
    let newYear = Day(year: year, month: 1, day: 1)
    switch date {
    case .dayOfYear(let number): return newYear.advanced(days: number)
    case .dayWithoutLeapDay(let number):
      let hasPassedLeapDay = number >= 60 && Day.length(ofMonth: 2, year: year) == 29
      return newYear.advanced(days: number - (hasPassedLeapDay ? 0 : 1))
    case .weekday(let month, let week, let weekday):
      // `Day` counts 7 for Sunday.
      let first = Day(year: year, month: month, day: 1)
      let number = (weekday - first.weekday % 7 + 7) % 7 + 7 * (week - 1)
      let isInside = number < Day.length(ofMonth: month, year: year)
      return first.advanced(days: isInside ? number : number - 7)
    }
  }
}
