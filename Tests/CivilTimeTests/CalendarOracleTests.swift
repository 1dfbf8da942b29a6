import CivilTime
import TestSupport
import Testing
import Vocabulary

/// Random calendars, against one that is painted minute by minute.
struct CalendarOracleTests {
  let zone: SchoolZone

  init() throws { zone = try SchoolZone(identifier: "Europe/London") }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `every minute is what a painted calendar says`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let plan = randomPlan(&random)
    let timetable = randomTimetable(&random)
    let calendar = SchoolCalendar(plan: plan, timetable: timetable, zone: zone)
    let oracle = CalendarOracle(plan, timetable)
    // Both clock changes and the leap day, then moments anywhere, also beyond the terms.
    var starts = ["2027-10-31", "2028-03-26", "2028-02-29"].map { SampleCalendar.day($0) }
    starts += (0..<4).map { _ in
      Day(
        number: SampleCalendar.day("2027-08-25").number + Int32.random(in: 0...340, using: &random))
    }
    for day in starts {
      let (group, user, year) = randomPerson(&random)
      for step in -90..<1530 {
        let moment = zone.start(of: day).advanced(milliseconds: Int64(step) * 60_000 + 59_999)
        // Summer time from 01:00 UTC of the last Sunday in March to that of October.
        let isSummer =
          moment.milliseconds >= 1_837_645_200_000 && moment.milliseconds < 1_856_394_000_000
          || moment.milliseconds < 1_824_944_400_000
        let face = moment.milliseconds / 60_000 + (isSummer ? 60 : 0)
        let local = (day: Day(number: Int32(face / 1440)), minute: Int(face % 1440))
        let found = calendar.time(at: moment, group: group, user: user, year: year)
        let wanted = oracle.time(local.day, local.minute, group, user, year)
        guard found == wanted else {
          Issue.record("seed \(seed), \(RFC3339.text(of: moment)): \(found), not \(wanted)")
          return
        }
      }
    }
  }

  private func randomPerson(_ random: inout SeededRandom) -> (Group, String, Int?) {
    let group = Group.allCases.randomElement(using: &random) ?? .pupils
    let user = ["awood", "bmoor", ""].randomElement(using: &random) ?? ""
    return (group, user, group == .pupils ? Int.random(in: 7...13, using: &random) : nil)
  }

  private func randomPlan(_ random: inout SeededRandom) -> CalendarPlan {
    var plan = SampleCalendar.plan
    let start = SampleCalendar.day("2027-09-01")
    func spans(_ count: Int, _ length: ClosedRange<Int>) -> [CalendarSpan] {
      (0..<count).map { number in
        let first = start.advanced(days: Int.random(in: 0...320, using: &random))
        return CalendarSpan(
          name: "span \(number)", first: first,
          last: first.advanced(days: Int.random(in: length, using: &random)))
      }
    }
    // Spans may overlap here: the earliest in the list counts, so the oracle paints it last.
    plan.nation = Nation.allCases.randomElement(using: &random) ?? .england
    plan.closedDays = Array(spans(1, 0...2))
    plan.insetDays = Array(spans(1, 0...1))
    plan.halfTerms = [SampleCalendar.span("half", "2027-10-25", "2027-10-31")] + plan.halfTerms
    let extra = start.advanced(days: Int.random(in: 0...320, using: &random))
    plan.extraDays = [ExtraDay(name: "extra", day: extra, like: .friday)]
    plan.schoolDays = Set(Weekday.allCases.filter { _ in Bool.random(using: &random) })
    plan.schedules = plan.schedules.shuffled(using: &random)
    for group in Group.allCases {
      plan.workingTime[group] = WorkingTime.allCases.randomElement(using: &random)
    }
    plan.boarding = (0..<2).map { number in
      let start = Int.random(in: 0..<1440, using: &random)
      // The second lasts a whole day.
      return BoardingHours(
        weekdays: Set(Weekday.allCases.filter { _ in Bool.random(using: &random) }),
        start: start, end: number == 1 ? start : Int.random(in: 0..<1440, using: &random))
    }
    return plan
  }

  private func randomTimetable(_ random: inout SeededRandom) -> Timetable {
    let lessons = (0..<20).map { _ in
      let start = Int.random(in: 480..<900, using: &random)
      return TimetableLesson(
        weekday: Weekday.allCases.randomElement(using: &random) ?? .monday,
        minutes: start..<(start + Int.random(in: 1...90, using: &random)),
        week: TimetableLesson.Week.allCases.randomElement(using: &random) ?? .every)
    }
    let anchors = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      SampleCalendar.day("2027-09-01").advanced(days: Int.random(in: 0...320, using: &random))
    }
    return Timetable(lessons: ["awood": lessons], weekA: anchors.sorted())
  }
}
