import People
import Testing
import Vocabulary

struct DirectoryDatesTests {
  private func directory(
    _ dates: [String], layout: String = "active-directory", order: DateOrder? = nil
  ) throws -> Directory {
    let rows = dates.enumerated().map { "user\($0.offset),\($0.element)" }
    return try Directory(files: [
      .of(
        layout, "Login,Gone\n" + rows.joined(separator: "\n"),
        columns: [.user: ["Login"], .leaves: ["Gone"]], dateOrder: order)
    ])
  }

  /// The last day on which the first user is known.
  private func last(_ directory: Directory) -> Day? {
    let start = Day(year: 2024, month: 1, day: 1)
    return (0..<1500).map { start.advanced(days: $0) }
      .last { directory.person(user: "user0", on: $0) != nil }
  }

  @Test(arguments: [
    ("2026-02-28", "2026-02-28"), ("2024-02-29T00:00:00", "2024-02-29"),
    ("29/02/2024 00:00:00", "2024-02-29"), ("31-Oct-2026", "2026-10-31"),
    ("25 OCTOBER 2026", "2026-10-25"), ("3/31/2026 11:00:00 PM", "2026-03-31"),
    ("28.03.26", "2026-03-28"),
  ])
  func `a date is read as it is written`(text: String, day: String) throws {
    #expect(last(try directory([text])) == Day(day))
  }

  @Test func `one date that can be read in one way only settles the others`() throws {
    #expect(last(try directory(["03/04/2026", "25/12/2026"])) == Day("2026-04-03"))
    #expect(last(try directory(["03/04/2026", "12/25/2026"])) == Day("2026-03-04"))
    #expect(last(try directory(["03/04/2026"], order: .monthFirst)) == Day("2026-03-04"))
    #expect(last(try directory(["03/04/2026"], layout: "sims")) == Day("2026-04-03"))
  }

  @Test func `dates that can be read both ways wait for the school's word`() {
    #expect(
      throws: Complaints([
        Complaint(
          file: "active-directory.csv", what: "its dates may have the day or the month first",
          mend: "say which in dateOrder, as \"dayFirst\" or \"monthFirst\"")
      ])
    ) {
      try directory(["03/04/2026", "05/05/2026"])
    }
    #expect(throws: Complaints.self) { try directory(["13/04/2026", "04/13/2026"]) }
  }

  @Test func `what is no date is told, and nobody leaves by it`() throws {
    let directory = try directory(["30/02/2026", "soon", "Never", ""])
    #expect(directory.problems.map(\.line) == [2, 3])
    #expect(directory.counts[0].unreadableDates == 2)
    #expect(directory.person(user: "user0", on: Day(year: 2030, month: 1, day: 1)) != nil)
  }

  @Test func `an account that expires at midnight ends the day before`() throws {
    let text = """
      SamAccountName,AccountExpirationDate
      one,01/03/2024 00:00:00
      two,31/03/2024 12:00:00
      """
    let directory = try Directory(files: [.of("active-directory", text)])
    let leapDay = Day(year: 2024, month: 2, day: 29)
    #expect(directory.person(user: "one", on: leapDay) != nil)
    #expect(directory.person(user: "one", on: leapDay.advanced(days: 1)) == nil)
    #expect(directory.person(user: "two", on: Day(year: 2024, month: 3, day: 31)) != nil)
  }

  @Test func `a user name that is given anew is each one's in their time`() throws {
    let mis = """
      Forename,Surname,Email,Start Date,Leaving Date
      Jo,Former,jdoe@example.org,2020-09-01,2024-02-29
      Jo,Newcome,jdoe@example.org,2024-03-01,
      """
    let accounts = "SamAccountName,mail,Name\njdoe,jdoe@example.org,J. Doe\n"
    let directory = try Directory(files: [
      .of("arbor", mis, standing: .pupil), .of("active-directory", accounts),
    ])
    let leapDay = Day(year: 2024, month: 2, day: 29)
    #expect(directory.person(user: "jdoe", on: leapDay)?.name == "Jo Former")
    #expect(directory.person(user: "jdoe", on: leapDay.advanced(days: 1))?.name == "Jo Newcome")
    #expect(directory.person(user: "jdoe")?.name == "Jo Newcome")
    #expect(directory.counts.map(\.unmatched) == [0, 0])
    #expect(directory.problems.isEmpty)
  }
}
