import CivilTime
import Vocabulary

/// An invented school's calendar: clock changes, a leap day and a New Year lie within it.
enum SampleCalendar {
  static func span(_ name: String, _ first: String, _ last: String? = nil) -> CalendarSpan {
    CalendarSpan(name: name, first: day(first), last: day(last ?? first))
  }

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static func period(_ name: String, _ from: String, _ to: String, isBreak: Bool = false)
    -> DayPeriod
  {
    DayPeriod(name: name, minutes: minute(from)..<minute(to), isBreak: isBreak)
  }

  static func minute(_ text: String) -> Int {
    let parts = text.split(separator: ":").map { Int($0) ?? 0 }
    return parts[0] * 60 + parts[1]
  }

  static let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

  /// Lunch is at 12:20 for everybody, and at 13:20 for years 10 to 13.
  static let plan = CalendarPlan(
    nation: .england,
    terms: [
      span("Autumn term", "2027-09-01", "2027-12-17"),
      span("Spring term", "2028-01-04", "2028-03-31"),
      span("Summer term", "2028-04-18", "2028-07-21"),
    ],
    halfTerms: [span("Spring half-term", "2028-02-14", "2028-02-18")],
    insetDays: [span("INSET day", "2028-01-04"), span("Moderation", "2028-04-13")],
    closedDays: [span("Snow", "2028-02-02")],
    extraDays: [ExtraDay(name: "In place of snow", day: day("2028-02-05"), like: .wednesday)],
    schedules: [
      DaySchedule(
        weekdays: weekdays, audiences: [.everybody],
        periods: [
          period("Lesson 1", "08:50", "10:00"), period("Lesson 2", "10:05", "11:00"),
          period("Break", "11:00", "11:20", isBreak: true),
          period("Lesson 3", "11:20", "12:20"), period("Lunch", "12:20", "13:20", isBreak: true),
          period("Lesson 4", "13:20", "15:10"),
        ]),
      DaySchedule(
        weekdays: [.friday], audiences: [.years(10...13)],
        periods: [
          period("Lesson 1", "08:50", "13:20"), period("Lunch", "13:20", "14:00", isBreak: true),
        ]),
      DaySchedule(
        weekdays: [.friday], audiences: [.group(.staff)],
        periods: [
          period("Teaching", "08:30", "13:00"), period("Lunch", "13:00", "13:30", isBreak: true),
          period("Meeting", "13:30", "16:30"),
        ]),
    ],
    boarding: [BoardingHours(weekdays: Set(Weekday.allCases), start: 930, end: 510)])

  /// As ``plan``, but staff work while they teach.
  static var contactTime: CalendarPlan {
    var plan = plan
    plan.workingTime[.staff] = .contactTime
    return plan
  }

  /// Weeks begin anew with A after half-term.
  static let timetable = Timetable(
    lessons: [
      "awood": [
        TimetableLesson(weekday: .tuesday, minutes: 605..<660),
        TimetableLesson(weekday: .wednesday, minutes: 680..<740, week: .b),
      ]
    ],
    weekA: [day("2028-01-05"), day("2028-02-21")])
}
