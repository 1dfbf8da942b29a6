import TestSupport
import Testing
import Vocabulary

/// What a run makes of networks and the calendar.
struct PlacesRunTests {
  private static let networks = """
    networks: [
      { name: "guest-wireless", ranges: ["10.1.0.0/24"], kind: "guest", group: "guests",
        site: "Main" },
      { name: "wired", ranges: ["10.2.0.0/16"], kind: "managed" },
    ],
    """

  /// Squid's line of a visit to `harm.example` by a client, with no user.
  private func line(_ moment: String, from client: String) throws -> String {
    try NightSchool.squid(moment, "harm.example", user: "-").replacing("10.1.0.7", with: client)
  }

  private func school(_ keys: String, clients: [String]) throws -> NightSchool {
    let school = try NightSchool(audience: [.dsl, .networkManager], keys: keys)
    try school.write(
      """
      { rules: [{ id: "guests", title: "Guests", who: ["guests"], match: "sites",
        categories: ["self-harm"], severity: "high", audience: ["dsl", "networkManager"] }] }
      """, to: "rules.json5")
    try school.append(
      try clients.map { try line("2026-03-04T12:00:00Z", from: $0) }, to: "access.log",
      at: "2026-03-04T12:10:00Z")
    try school.run(at: "2026-03-04T13:00:00Z")
    return school
  }

  @Test func `P24 unknown ranges are told to the network manager alone`() throws {
    let school = try school(
      PlacesRunTests.networks, clients: ["10.9.8.7", "10.9.8.9", "10.9.8.9", "10.1.0.7"])
    let pages = try school.pages()
    let page = try #require(pages["network"])
    #expect(page.contains("3 visits came from addresses that no network"))
    #expect(page.contains("10.9.8.0/24"))
    #expect(!page.contains("10.9.8.9"), "addresses in no event stand as ranges")
    #expect(pages["dsl"]?.contains("10.9.8.0/24") == false)
    #expect(pages["headteacher"]?.contains("10.9.8.0/24") == false)
  }

  @Test func `P24 a guest's device is judged as a guest's, and its network is shown`() throws {
    let school = try school(PlacesRunTests.networks, clients: ["10.9.8.7", "10.1.0.7"])
    let events = try school.events()
    #expect(events.map(\.clients) == [["10.1.0.7"]])
    #expect(events.map(\.rule) == ["guests"])
    let day = try #require(Day("2026-03-04"))
    #expect(events.map(\.identity) == [.device(address: "10.1.0.7", day: day)])
    let page = try #require(try school.pages()["dsl"])
    #expect(page.contains("<bdi>guest-wireless</bdi>, <bdi>Main</bdi> (devices of visitors)"))
  }

  @Test func `without networks nothing is said of places`() throws {
    let school = try school("", clients: ["10.9.8.7", "10.1.0.7"])
    #expect(try school.events().isEmpty)
    #expect(try school.pages()["network"]?.contains("10.9.8.0/24") == false)
  }

  @Test func `a calendar that ends is told in the reports`() throws {
    let school = try NightSchool(keys: "calendar: \"calendar.json5\",")
    try school.write(
      """
      { terms: [{ name: "Spring term", from: "2026-01-05", to: "2026-04-01" }],
        days: [{ lessons: [{ name: "Lesson", from: "09:00", to: "15:00" }] }] }
      """, to: "calendar.json5")
    try school.append(
      [NightSchool.squid("2026-03-01T12:00:00Z", "harm.example")], to: "access.log",
      at: "2026-03-01T12:10:00Z")
    try school.run(at: "2026-03-01T13:00:00Z")
    #expect(try school.pages()["headteacher"]?.contains("The calendar ends on") == false)
    try school.run(at: "2026-03-08T13:00:00Z")
    #expect(try school.pages()["headteacher"]?.contains("The calendar ends on 2026-04-01") == true)
    try school.run(at: "2026-04-03T13:00:00Z")
    #expect(
      try school.pages()["headteacher"]?.contains("The calendar ended on 2026-04-01") == true)
  }
}
