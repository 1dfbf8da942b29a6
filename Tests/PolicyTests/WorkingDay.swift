import CivilTime
import Policy
import Vocabulary

/// A school with lessons from 9:00 to 12:20 and from 13:10 to 15:10, a break at 11:00 and lunch at
/// 12:20, from September 2025 to July 2028, in London.
struct WorkingDay {
  static let teacher = InventedSchool.person("tteach", .staff)

  var school: InventedSchool

  /// - Parameters:
  ///   - staff: When staff work.
  ///   - timetable: Who teaches when.
  init(
    _ rules: [Rule], staff: WorkingTime = .allButBreaks, timetable: Timetable = Timetable()
  ) throws {
    school = try InventedSchool(rules)
    let periods = [
      ("Lesson 1", 540, 660, false), ("Break", 660, 680, true), ("Lesson 2", 680, 740, false),
      ("Lunch", 740, 790, true), ("Lesson 3", 790, 910, false),
    ].map { DayPeriod(name: $0.0, minutes: $0.1..<$0.2, isBreak: $0.3) }
    let plan = CalendarPlan(
      terms: [
        CalendarSpan(
          name: "Term", first: Day(year: 2025, month: 9, day: 1),
          last: Day(year: 2028, month: 7, day: 20))
      ],
      schedules: [
        DaySchedule(
          weekdays: Set(Weekday.allCases), audiences: [.everybody], periods: periods)
      ],
      workingTime: [.pupils: .allButBreaks, .staff: staff])
    school.policy.calendar = SchoolCalendar(plan: plan, timetable: timetable, zone: school.zone)
  }

  /// A visit of a teacher at a moment written in UTC, such as `2026-03-16T10:15`.
  func visit(
    _ moment: String, plus minutes: Int = 0, _ identity: Identity = WorkingDay.teacher,
    evidence: [Evidence] = [InventedSchool.list("games")], host: String = "www.chat.example"
  ) -> JudgedFact {
    let minute = (RFC3339.instant(moment + ":00Z") ?? Instant(seconds: 0)).minute
    let start = school.zone.start(of: InventedSchool.day).minute
    return school.fact(
      Int(minute - start) + minutes, identity, host: host, evidence: evidence, offset: Int64(minute)
    )
  }

  /// Visits every so many minutes.
  func visits(_ moment: String, minutes: Int, every step: Int = 1) -> [JudgedFact] {
    stride(from: 0, to: minutes, by: step).map { visit(moment, plus: $0) }
  }

  func judge(_ facts: [JudgedFact]) -> JudgeResult {
    Judge.events(of: facts, policy: school.policy)
  }
}
