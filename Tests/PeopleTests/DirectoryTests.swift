import People
import Testing
import Vocabulary

struct DirectoryTests {
  private let standings: [Standing: [String]] = [
    .pupil: ["Student"], .staff: ["Staff", "Teacher"], .service: ["System"],
  ]

  private func directory(_ text: String) throws -> Directory {
    try Directory(files: [.own(text)], standings: standings)
  }

  @Test func `a row becomes a person, whatever the case of headings and words`() throws {
    let directory = try directory(
      """
      NAME,role,Year,UserName,Ignored
      Alex Example,STUDENT,Year 7,SCHOOL\\AExample,x
      Sam Sample,pupil,Y11,ssample@example.org
      Terry Teach,Teacher,,tteach
      """)
    #expect(directory.count == 3)
    #expect(directory.problems.isEmpty)
    #expect(
      directory.person(user: "aexample")
        == Person(
          user: "aexample", name: "Alex Example", standing: .pupil, yearGroup: "7",
          source: .directory))
    #expect(directory.person(user: "ssample")?.yearGroup == "11")
    #expect(directory.person(user: "tteach")?.group == .staff)
    #expect(directory.person(user: "nobody") == nil)
  }

  @Test func `each fault is told by its line, and loses nothing else`() throws {
    let directory = try directory(
      """
      Username,Name,Role,Year
      a,Alex Example,Studnt,7
      ,Nobody Named,Student,8
      A,Alex Again,Student,9
      b,Bo Example,Wombat Jones,R
      c,Cy Example,,
      d,,Teacher,
      """)
    #expect(
      directory.problems.map(\.description) == [
        "error: directory.csv:2: \"Studnt\" in column \"Role\" is no known standing; "
          + "did you mean \"Student\"? Else add the word to people.standings",
        "error: directory.csv:3: the row has no user name; fill it in, or take the row out",
        "error: directory.csv:4: the user name is that of line 2, which is the one that counts; "
          + "leave one row for each user name, or fill in when each starts and leaves",
        "error: directory.csv:5: the word in column \"Role\" is no known standing; "
          + "add the word to people.standings, or name the right column",
        "error: directory.csv:6: column \"Role\" is empty; write the person's standing there",
      ])
    #expect(directory.users == ["a", "b", "c", "d"])
    #expect(directory.person(user: "a")?.standing == nil)
    #expect(directory.person(user: "b")?.yearGroup == "R")
    #expect(directory.person(user: "d")?.name == "d")
    #expect(directory.counts[0].rows == 6)
    #expect(directory.counts[0].withoutUser == 1)
    #expect(directory.counts[0].repeatedUsers == 1)
    #expect(directory.counts[0].unknownStandings == 3)
  }

  @Test func `many alike faults are counted, and only the first told`() throws {
    let rows = (0..<500).map { _ in ",Nobody,Student,7" }
    let directory = try directory("Username,Name,Role,Year\n" + rows.joined(separator: "\n"))
    #expect(directory.counts[0].withoutUser == 500)
    #expect(directory.problems.count == 10)
  }

  @Test func `columns that are not there are all told, with the nearest`() {
    #expect(
      throws: Complaints([
        Complaint(
          file: "directory.csv", line: 1, what: "there is no column \"Username\"",
          mend: "did you mean \"User name\"? Name it in people.columns"),
        Complaint(
          file: "directory.csv", line: 1, what: "there is no column \"Year\"",
          mend: "name the right column in people.columns"),
      ])
    ) {
      try directory("User name,Name,Role\n")
    }
    #expect(throws: Complaints.self) { try directory("") }
  }

  @Test func `a column that the school does not have may be left out`() throws {
    let directory = try Directory(files: [.own("Login\njdoe\n", columns: [.user: ["login"]])])
    #expect(directory.person(user: "jdoe")?.name == "jdoe")
    #expect(directory.person(user: "jdoe")?.standing == nil)
    #expect(directory.problems.isEmpty)
  }
}
