import People
import Testing
import Vocabulary

struct ResolverTests {
  private let day = Day(year: 2026, month: 3, day: 16)

  private func resolver() throws -> Resolver {
    let text = """
      Username,Name,Role,Year
      aexample,Alex Example,pupil,7
      backup,Backup,service,
      room12,Room 12,shared,
      """
    return Resolver(directory: try Directory(files: [.own(text)]))
  }

  private func identity(_ user: String, on day: Day) throws -> Identity {
    try resolver().resolve(
      Subject(user: user, client: "10.0.0.7"), minute: day.number * 1440 + 600, day: day,
      action: .allowed
    ).identity
  }

  @Test(arguments: [
    ("aexample", Group.pupils), ("backup", .services), ("room12", .pupils),
    ("stranger", .unidentified), ("", .unidentified),
  ])
  func `the group follows the directory`(user: String, group: Group) throws {
    #expect(try identity(user, on: day).group == group)
  }

  @Test func `a user whom the directory does not know is a person from the log`() throws {
    #expect(
      try identity("stranger", on: day)
        == .person(
          Person(
            user: "stranger", name: "stranger", standing: nil, yearGroup: "", source: .log)))
  }

  @Test func `without a user it is the device, on that day only`() throws {
    #expect(try identity("", on: day) == .device(address: "10.0.0.7", day: day))
    #expect(try identity("", on: day) != identity("", on: day.advanced(days: 1)))
  }
}
