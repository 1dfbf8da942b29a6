import CivilTime
import Policy
import Testing
import Vocabulary

/// Rules that hold at some times only, by tables; moments are written in UTC.
struct RuleTimeTests {
  private static func rule(
    _ when: Set<RuleTime>, _ id: String = "r", minutes: Int? = nil, session: Int? = nil,
    outcome: RuleOutcome = .event
  ) -> Rule {
    var rule = InventedSchool.rule(id, who: [.group(.staff)])
    rule.bounds = RuleBounds(when: when, minutesADay: minutes, sessionMinutes: session)
    rule.outcome = outcome
    return rule
  }

  @Test(arguments: [
    ("2026-03-16T10:15", true), ("2026-03-16T11:05", false), ("2026-03-16T12:40", false),
    ("2026-03-16T12:19", true), ("2026-03-16T12:20", false), ("2026-03-16T15:10", false),
    // Midnight.
    ("2026-03-16T00:00", false), ("2026-03-16T23:59", false),
    // The Friday before the clocks go forward, their Sunday, and the Monday after.
    ("2026-03-27T12:25", false), ("2026-03-29T00:59", false), ("2026-03-29T01:00", false),
    ("2026-03-30T09:15", true), ("2026-03-30T11:40", false), ("2026-03-30T12:25", true),
    // The Friday before the clocks go back, the hour that comes twice, and the Monday after.
    ("2026-10-23T10:25", true), ("2026-10-23T11:25", false), ("2026-10-25T00:30", false),
    ("2026-10-25T01:30", false), ("2026-10-26T11:25", true), ("2026-10-26T12:25", false),
    // A leap day, a Saturday, Good Friday, and beyond the calendar.
    ("2028-02-29T10:15", true), ("2028-02-29T12:25", false), ("2026-03-28T10:15", false),
    ("2026-04-03T09:15", false), ("2028-09-04T10:15", false),
  ])
  func `P08: in working hours for work only, breaks excepted`(
    moment: String, fires: Bool
  ) throws {
    let day = try WorkingDay([RuleTimeTests.rule([.workingTime])])
    let result = day.judge([day.visit(moment)])
    #expect(result.events.count == (fires ? 1 : 0))
    #expect(result.factsWithoutRule == (fires ? 0 : 1))
  }

  @Test(
    arguments: [
      // Before and after midnight are two days.
      (["2026-03-16T23:55": 5, "2026-03-17T00:00": 6], []), (["2026-03-16T23:40": 11], [11]),
      // Lunch and after school add up.
      (["2026-03-16T12:30": 6, "2026-03-16T16:00": 5], [11]), (["2026-03-16T12:30": 10], []),
      // Working time does not count, wherever the clocks stand.
      (["2026-03-16T12:15": 15], []), (["2026-03-30T11:15": 15], []),
      (["2026-03-30T11:20": 11], [11]), (["2026-10-26T12:15": 15], []),
      // The hour that comes twice has 120 minutes.
      (["2026-10-25T00:30": 7, "2026-10-25T01:30": 7], [14]),
      // The hour that is left out.
      (["2026-03-29T00:55": 12], [12]), (["2028-02-29T12:20": 11], [11]),
    ] as [([String: Int], [Int])])
  func `P09: moderate personal use is a number of minutes a day`(
    spans: [String: Int], minutes: [Int]
  ) throws {
    let day = try WorkingDay([RuleTimeTests.rule([.freeTime], minutes: 10)])
    let result = day.judge(spans.flatMap { day.visits($0.key, minutes: $0.value) })
    #expect(result.events.map(\.minutes) == minutes)
    #expect(result.events.allSatisfy { $0.target == .use("*") })
  }

  @Test(arguments: [
    // A page left running asks every two minutes; a widget comes now and then.
    ("2026-03-16T10:00", 20, 2, 19), ("2026-03-16T09:00", 110, 6, 0),
    ("2026-03-16T10:00", 14, 1, 0),
    // In the break and at lunch it may; what reaches into a lesson counts from its start.
    ("2026-03-16T11:00", 20, 1, 0), ("2026-03-16T12:20", 50, 2, 0),
    ("2026-03-16T11:10", 30, 1, 20),
    // Midnight, both clock changes, a leap day.
    ("2026-03-15T23:50", 20, 1, 0), ("2026-03-30T09:00", 20, 2, 19),
    ("2026-03-30T11:20", 50, 2, 0), ("2026-10-26T10:00", 20, 2, 19),
    ("2026-10-23T10:00", 20, 1, 0), ("2028-02-29T10:00", 20, 2, 19),
  ])
  func `P10: social media is not left running in contact time`(
    from: String, length: Int, step: Int, minutes: Int
  ) throws {
    let lessons = [Weekday.monday, .tuesday, .friday].flatMap { weekday in
      [540..<660, 680..<740, 790..<910].map { TimetableLesson(weekday: weekday, minutes: $0) }
    }
    let day = try WorkingDay(
      [RuleTimeTests.rule([.workingTime], session: 15)], staff: .contactTime,
      timetable: Timetable(lessons: ["tteach": lessons]))
    let result = day.judge(day.visits(from, minutes: length, every: step))
    #expect(result.events.map(\.minutes) == (minutes > 0 ? [minutes] : []))
    #expect(result.countedVisits.isEmpty)
  }

  @Test func `P10: without a timetable contact time is counted and makes no event`() throws {
    let day = try WorkingDay(
      [RuleTimeTests.rule([.workingTime], "work"), RuleTimeTests.rule([.breaks], "pause")],
      staff: .contactTime)
    let result = day.judge([
      day.visit("2026-03-16T10:15"), day.visit("2026-03-16T10:20"),
      day.visit("2026-03-16T11:05"), day.visit("2026-03-16T20:00"),
    ])
    #expect(result.events.map(\.rule) == ["pause"])
    let unknown = RuleCount(rule: "work", day: InventedSchool.day, reason: .workUnknown)
    #expect(result.countedVisits == [unknown: 2])
    #expect(result.factsWithoutRule == 1)
  }

  @Test func `a visit that a missing timetable leaves open may still fit a later rule`() throws {
    let day = try WorkingDay(
      [RuleTimeTests.rule([.workingTime], "work"), InventedSchool.rule("always")],
      staff: .contactTime)
    let result = day.judge([day.visit("2026-03-16T10:15")])
    #expect(result.events.map(\.rule) == ["always"] && result.countedVisits.isEmpty)
  }

  @Test(arguments: [
    ("2026-03-16T10:15", RuleTime.lessons), ("2026-03-16T12:40", .breaks),
    ("2026-03-16T08:00", .beforeSchool), ("2026-03-16T16:00", .afterSchool),
    ("2026-03-16T16:00", .schoolDays), ("2026-03-28T10:15", .weekends),
    ("2026-04-03T09:15", .bankHolidays), ("2026-03-16T16:00", .freeTime),
  ])
  func `a rule holds in its part of the calendar`(moment: String, time: RuleTime) throws {
    let day = try WorkingDay([RuleTimeTests.rule([time])])
    #expect(day.judge([day.visit(moment)]).events.count == 1)
    let others = try WorkingDay([RuleTimeTests.rule([.inset, .holidays, .boarding])])
    #expect(others.judge([others.visit(moment)]).events.isEmpty)
  }

  @Test func `without a calendar no rule with times fires`() throws {
    let school = try InventedSchool([RuleTimeTests.rule(Set(RuleTime.allCases))])
    #expect(school.events([school.fact(615, WorkingDay.teacher)]).isEmpty)
  }
}
