import TestSupport
import Testing

struct ContextGathererTests {
  @Test func `keeps the visits nearest to the event where there are too many`() throws {
    let school = try NightSchool()
    let crowd = try (100..<600).map { number in
      try NightSchool.squid("2026-03-04T11:40:00Z", "n\(number).example")
    }
    let near = try [
      ("2026-03-04T11:55:00Z", "before.example"), ("2026-03-04T12:00:00Z", "harm.example"),
      ("2026-03-04T12:05:00Z", "after.example"),
    ].map { try NightSchool.squid($0.0, $0.1) }
    try school.append(crowd + near, to: "access.log", at: "2026-03-04T12:10:00Z")
    try school.run(at: "2026-03-04T13:00:00Z")
    let shown = try #require(try school.context().first)
    #expect(shown.count == 400)
    #expect(
      shown.suffix(3) == ["11:55 before.example", "12:00 harm.example", "12:05 after.example"])
  }
}
