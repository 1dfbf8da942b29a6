import TestSupport
import Testing
import Vocabulary

/// A rule may be for the network manager alone.
struct NetworkReportTests {
  @Test func `an event for the network manager stands in that report and in no other`() throws {
    let school = try NightSchool(audience: [.networkManager])
    try school.append(
      [NightSchool.squid("2026-03-04T12:00:00Z", "harm.example")], to: "access.log",
      at: "2026-03-04T12:10:00Z")
    try school.run(at: "2026-03-04T13:00:00Z")
    let id = try #require(try school.events(about: "alee").first)
    let pages = try school.pages()
    #expect(pages.keys.sorted() == ["dsl", "headteacher", "network"])
    #expect(pages.filter { $0.value.contains(id) }.map(\.key) == ["network"])
    #expect(pages["network"]?.contains("alee") == false)
  }

  @Test func `an event about the network manager stands in the headteacher's report alone`() throws
  {
    let school = try NightSchool(audience: [.networkManager])
    try school.append(
      [NightSchool.squid("2026-03-04T12:00:00Z", "harm.example", user: "net")], to: "access.log",
      at: "2026-03-04T12:10:00Z")
    try school.run(at: "2026-03-04T13:00:00Z")
    let id = try #require(try school.events(about: "net").first)
    #expect(try school.pages().filter { $0.value.contains(id) }.map(\.key) == ["headteacher"])
  }
}
