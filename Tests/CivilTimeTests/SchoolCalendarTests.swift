import CivilTime
import Testing
import Vocabulary

/// A moment in UTC, and what it is.
struct CalendarRow: Sendable {
  let moment: String
  let what: String

  init(_ moment: String, _ what: String) {
    self.moment = moment
    self.what = what
  }
}

struct SchoolCalendarTests {
  let zone: SchoolZone

  init() throws { zone = try SchoolZone(identifier: "Europe/London") }

  /// What a moment is, as words.
  private func time(
    _ row: CalendarRow, _ group: Group, user: String = "", year: Int? = nil,
    plan: CalendarPlan = SampleCalendar.plan, timetable: Timetable = Timetable()
  ) throws -> String {
    let moment = try #require(RFC3339.instant(row.moment))
    let time = SchoolCalendar(plan: plan, timetable: timetable, zone: zone)
      .time(at: moment, group: group, user: user, year: year)
    return "\(time.day) \(time.part) \(time.work)" + (time.isBoarding ? " boarding" : "")
      + (time.name.isEmpty ? "" : " \(time.name)")
  }

  @Test(arguments: [
    // The last minute before a lesson, its first and its last; a gap; a break.
    CalendarRow("2028-01-10T08:49:59Z", "school beforeSchool free Spring term"),
    CalendarRow("2028-01-10T08:50:00Z", "school lesson working Lesson 1"),
    CalendarRow("2028-01-10T09:59:59Z", "school lesson working Lesson 1"),
    CalendarRow("2028-01-10T10:00:00Z", "school pause working"),
    CalendarRow("2028-01-10T11:00:00Z", "school pause free Break"),
    CalendarRow("2028-01-10T15:09:59Z", "school lesson working Lesson 4"),
    CalendarRow("2028-01-10T15:10:00Z", "school afterSchool free Spring term"),
    // The leap day is a Tuesday, from midnight to midnight.
    CalendarRow("2028-02-28T23:59:59Z", "school afterSchool free boarding Spring term"),
    CalendarRow("2028-02-29T00:00:00Z", "school beforeSchool free boarding Spring term"),
    CalendarRow("2028-02-29T10:15:00Z", "school lesson working Lesson 2"),
    CalendarRow("2028-02-29T23:59:59Z", "school afterSchool free boarding Spring term"),
    CalendarRow("2028-03-01T00:00:00Z", "school beforeSchool free boarding Spring term"),
    // March: 08:50 on the clocks is 08:50 UTC on Friday and 07:50 UTC on Monday.
    CalendarRow("2028-03-24T08:50:00Z", "school lesson working Lesson 1"),
    CalendarRow("2028-03-27T07:49:59Z", "school beforeSchool free Spring term"),
    CalendarRow("2028-03-27T07:50:00Z", "school lesson working Lesson 1"),
    CalendarRow("2028-03-26T22:59:59Z", "weekend outside free boarding Spring term"),
    CalendarRow("2028-03-26T23:00:00Z", "school beforeSchool free boarding Spring term"),
    // October: the other way round.
    CalendarRow("2027-10-29T07:50:00Z", "school lesson working Lesson 1"),
    CalendarRow("2027-11-01T07:50:00Z", "school beforeSchool free boarding Autumn term"),
    CalendarRow("2027-11-01T08:50:00Z", "school lesson working Lesson 1"),
    // Days that are no school days, by what they are.
    CalendarRow("2028-01-08T10:15:00Z", "weekend outside free Spring term"),
    CalendarRow("2028-02-16T10:15:00Z", "halfTerm outside free Spring half-term"),
    CalendarRow("2028-02-19T10:15:00Z", "weekend outside free Spring term"),
    CalendarRow("2028-02-02T10:15:00Z", "holiday outside free Snow"),
    CalendarRow("2028-02-05T11:10:00Z", "school pause free Break"),
    CalendarRow("2028-05-01T09:15:00Z", "bankHoliday outside free Early May bank holiday"),
    CalendarRow("2027-12-27T10:15:00Z", "bankHoliday outside free Christmas Day"),
    CalendarRow("2028-01-01T00:00:00Z", "holiday outside free"),
    CalendarRow("2028-01-04T10:15:00Z", "inset outside free INSET day"),
    // Beyond its reach nothing is known.
    CalendarRow("2028-07-21T22:59:59Z", "school afterSchool free boarding Summer term"),
    CalendarRow("2028-07-21T23:00:00Z", "unknown outside unknown boarding"),
    CalendarRow("2028-07-22T07:30:00Z", "unknown outside unknown"),
    CalendarRow("2027-08-31T22:59:59Z", "unknown outside unknown"),
  ])
  func `P08 pupils work in lessons, and not in breaks nor on other days`(row: CalendarRow) throws {
    #expect(try time(row, .pupils) == row.what)
  }

  @Test(arguments: [
    CalendarRow("2028-01-11T10:15:00Z", "school lesson working Lesson 2"),
    CalendarRow("2028-01-11T12:40:00Z", "school pause free Lunch"),
    CalendarRow("2028-01-11T16:00:00Z", "school afterSchool free boarding Spring term"),
    // Friday goes by another plan for staff.
    CalendarRow("2028-01-14T12:40:00Z", "school lesson working Teaching"),
    CalendarRow("2028-01-14T13:00:00Z", "school pause free Lunch"),
    CalendarRow("2028-01-14T16:00:00Z", "school lesson working boarding Meeting"),
    // INSET days are working days of staff, without lessons.
    CalendarRow("2028-01-04T10:15:00Z", "inset outside working INSET day"),
    CalendarRow("2028-01-04T12:40:00Z", "inset outside free INSET day"),
    // One within the holidays.
    CalendarRow("2028-04-13T09:15:00Z", "inset outside working Moderation"),
    CalendarRow("2028-04-12T09:15:00Z", "holiday outside free"),
  ])
  func `P09 staff are free at lunch and after hours`(row: CalendarRow) throws {
    #expect(try time(row, .staff, user: "awood") == row.what)
  }

  @Test(arguments: [
    // Tuesday of every week, in winter, on the leap day and in summer.
    CalendarRow("2028-01-11T10:15:00Z", "working"), CalendarRow("2028-01-11T10:04:59Z", "free"),
    CalendarRow("2028-01-11T11:00:00Z", "free"), CalendarRow("2028-02-29T10:15:00Z", "working"),
    CalendarRow("2028-06-13T09:15:00Z", "working"), CalendarRow("2028-06-13T10:15:00Z", "free"),
    // Wednesday of weeks B: 5 January is A, 12 January B; half-term starts anew with A.
    CalendarRow("2028-01-05T11:30:00Z", "free"), CalendarRow("2028-01-12T11:30:00Z", "working"),
    CalendarRow("2028-02-23T11:30:00Z", "free"), CalendarRow("2028-03-01T11:30:00Z", "working"),
    // Before the first of all, weeks are counted back.
    CalendarRow("2027-12-15T11:30:00Z", "working"), CalendarRow("2027-12-08T11:30:00Z", "free"),
    // An extra Saturday borrows Wednesday's lessons: its week is A.
    CalendarRow("2028-02-05T11:30:00Z", "free"),
    // Nobody is taught on INSET days, in half-term, on bank holidays and in snow.
    CalendarRow("2028-01-04T10:15:00Z", "free"), CalendarRow("2028-02-15T10:15:00Z", "free"),
    CalendarRow("2028-02-02T11:30:00Z", "free"),
  ])
  func `P10 contact time follows the timetable`(row: CalendarRow) throws {
    let what = try time(
      row, .staff, user: "awood", plan: SampleCalendar.contactTime,
      timetable: SampleCalendar.timetable)
    #expect(what.split(separator: " ")[2] == row.what)
  }

  @Test(arguments: [
    CalendarRow("2028-01-11T10:15:00Z", "unknown"), CalendarRow("2028-01-11T12:40:00Z", "free"),
    CalendarRow("2028-01-11T10:02:00Z", "free"), CalendarRow("2028-01-11T18:00:00Z", "free"),
    CalendarRow("2028-01-04T10:15:00Z", "free"), CalendarRow("2028-03-27T07:50:00Z", "unknown"),
  ])
  func `P10 without a timetable contact time is not known in lessons`(row: CalendarRow) throws {
    let what = try time(
      row, .staff, user: "bmoor", plan: SampleCalendar.contactTime,
      timetable: SampleCalendar.timetable)
    #expect(what.split(separator: " ")[2] == row.what)
  }

  @Test func `years have their own lunch where the plan gives them one`() throws {
    let row = CalendarRow("2028-01-14T12:40:00Z", "")
    #expect(try time(row, .pupils, year: 9) == "school pause free Lunch")
    #expect(try time(row, .pupils, year: 10) == "school lesson working Lesson 1")
    // A member of staff has no year, whatever the directory says.
    #expect(try time(row, .staff, year: 10) == "school lesson working Teaching")
    let lunch = CalendarRow("2028-01-14T13:30:00Z", "")
    #expect(try time(lunch, .pupils, year: 13) == "school pause free Lunch")
  }

  @Test func `groups that never work are free, and boarding ends with the term`() throws {
    #expect(
      try time(CalendarRow("2028-01-11T10:15:00Z", ""), .guests) == "school lesson free Lesson 2")
    #expect(
      try time(CalendarRow("2029-01-11T10:15:00Z", ""), .guests) == "unknown outside free")
    // The night of a term's last day is its own; the next day is not.
    #expect(
      try time(CalendarRow("2028-04-01T07:29:59Z", ""), .pupils)
        == "holiday outside free boarding")
    #expect(try time(CalendarRow("2028-04-01T07:30:00Z", ""), .pupils) == "holiday outside free")
    #expect(try time(CalendarRow("2028-04-01T20:00:00Z", ""), .pupils) == "holiday outside free")
  }

  @Test func `a school without a calendar knows nothing of any day`() throws {
    let moment = try #require(RFC3339.instant("2028-01-11T10:15:00Z"))
    let calendar = SchoolCalendar(zone: zone)
    #expect(calendar.time(at: moment, group: .pupils, user: "") == SchoolTime())
    #expect(calendar.reach == nil)
  }
}
