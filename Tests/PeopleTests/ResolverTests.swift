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

  @Test(arguments: [
    ("aexample", Group.pupils), ("backup", .services), ("room12", .pupils),
    ("stranger", .unidentified), ("", .unidentified),
  ])
  func `the group follows the directory`(user: String, group: Group) throws {
    let subject = Subject(user: user, client: "10.0.0.7")
    #expect(try resolver().identity(of: subject, on: day).group == group)
  }

  @Test func `a user whom the directory does not know is a person from the log`() throws {
    let found = try resolver().identity(of: Subject(user: "stranger", client: "10.0.0.7"), on: day)
    #expect(
      found
        == .person(
          Person(
            user: "stranger", name: "stranger", standing: nil, yearGroup: "", source: .log)))
  }

  @Test func `without a user it is the device, on that day only`() throws {
    let subject = Subject(user: "", client: "10.0.0.7")
    let resolver = try resolver()
    #expect(
      resolver.identity(of: subject, on: day) == .device(address: "10.0.0.7", day: day))
    #expect(
      resolver.identity(of: subject, on: day)
        != resolver.identity(of: subject, on: day.advanced(days: 1)))
  }
}
