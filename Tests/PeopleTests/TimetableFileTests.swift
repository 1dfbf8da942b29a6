import CivilTime
import People
import Testing
import Vocabulary

struct TimetableFileTests {
  private func read(
    _ csv: String, week: String = "Week", weekA: [Day] = [Day(year: 2026, month: 9, day: 1)]
  ) throws -> TimetableFile {
    try TimetableFile(
      csv: Array(csv.utf8), file: "timetable.csv",
      columns: TimetableColumns(week: week), weekA: weekA)
  }

  @Test func `P10 reads who teaches when`() throws {
    let file = try read(
      """
      user,weekday,from,to,week
      SCHOOL\\AWood,Monday,09:00,10:00,
      awood,tue,9:05,10:05,A
      awood@example.org,3,13:00,14:00,week b
      bmoor,FRI,08:50,09:40,B
      """)
    #expect(file.rows == 4 && file.refused == 0 && file.problems == [])
    #expect(file.timetable.lessons.keys.sorted() == ["awood", "bmoor"])
    #expect(
      file.timetable.lessons["awood"] == [
        TimetableLesson(weekday: .monday, minutes: 540..<600),
        TimetableLesson(weekday: .tuesday, minutes: 545..<605, week: .a),
        TimetableLesson(weekday: .wednesday, minutes: 780..<840, week: .b),
      ])
  }

  @Test func `a bad row is counted and told without its name, and loses no other`() throws {
    let file = try read(
      """
      User,Weekday,From,To,Week
      ,Monday,09:00,10:00,
      awood,Someday,09:00,10:00,
      awood,Monday,09:00,09:00,
      awood,Monday,9am,10am,
      awood,Monday,09:00,10:00,C
      awood,Monday
      awood,Monday,09:00,10:00,A
      """)
    #expect(file.rows == 7 && file.refused == 6)
    #expect(file.problems.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(!file.problems.contains { $0.description.contains("awood") })
    #expect(file.timetable.lessons["awood"]?.count == 1)
  }

  @Test func `weeks need a day from which they are counted`() throws {
    let csv = "User,Weekday,From,To,Week\nawood,Monday,09:00,10:00,A"
    #expect(try read(csv, weekA: []).refused == 1)
    #expect(try read(csv, week: "", weekA: []).timetable.lessons["awood"]?.first?.week == .every)
  }

  @Test func `a missing column is told with the nearest`() throws {
    let complaints = #expect(throws: Complaints.self) {
      try read("User,Weekdays,From,Until\n")
    }
    #expect(
      complaints?.all.map(\.what) == [
        "there is no column \"Weekday\"", "there is no column \"To\"",
        "there is no column \"Week\"",
      ])
    #expect(complaints?.all[0].mend.contains("did you mean \"Weekdays\"?") == true)
    let none = #expect(throws: Complaints.self) { try read("") }
    #expect(none?.all.map(\.what) == ["the timetable is empty"])
  }
}
