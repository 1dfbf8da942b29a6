import Store
import Testing
import Vocabulary

@testable import Pipeline

/// What the nightly run makes of events that belong together.
struct PatternRunTests {
  private static let days = [9, 10, 12, 16]

  private func visit(_ day: Int, of school: NightSchool) throws {
    let moment = "2026-03-\(day < 10 ? "0" : "")\(day)T11:00:00Z"
    // A log of its own for each day, so that days can come in any order.
    try school.append(
      [try NightSchool.squid(moment, "harm.example")], to: "access.log.\(day)", at: moment)
  }

  private func patterns(of school: NightSchool) throws -> [Event] {
    try school.events().filter { $0.pattern != nil }
  }

  @Test(arguments: [[9, 10, 12, 16], [16, 12, 10, 9], [10, 16, 9, 12]])
  func `nights in any order give the same pattern`(order: [Int]) throws {
    let school = try NightSchool()
    for day in order.dropLast() {
      try visit(day, of: school)
      try school.run(at: "2026-03-17T02:00:00Z")
    }
    #expect(try patterns(of: school).isEmpty)
    try visit(order[3], of: school)
    let summary = try school.run(at: "2026-03-17T02:00:00Z")
    #expect(summary.newEvents == 2)
    let events = try school.events()
    let pattern = try #require(try patterns(of: school).first)
    #expect(pattern.parts == events.filter { $0.pattern == nil }.map(\.id).sorted())
    #expect(pattern.parts.count == 4)
    #expect(pattern.audience == [.dsl])
    #expect(pattern.pattern == Pattern(kind: .repeated, category: "self-harm"))
    #expect(RFC3339.text(of: pattern.first).hasPrefix("2026-03-09T11:00"))
    #expect(RFC3339.text(of: pattern.last).hasPrefix("2026-03-16T11:00"))
  }

  @Test func `a further day widens the pattern, and it keeps its id`() throws {
    let school = try NightSchool()
    for day in Self.days { try visit(day, of: school) }
    try school.run(at: "2026-03-17T02:00:00Z")
    let before = try #require(try patterns(of: school).first)
    try visit(17, of: school)
    try school.run(at: "2026-03-18T02:00:00Z")
    let after = try patterns(of: school)
    #expect(after.map(\.id) == [before.id])
    #expect(after.first?.parts.count == 5)
    let again = try school.run(at: "2026-03-18T03:00:00Z")
    #expect(again.newEvents == 0 && again.changedEvents == 0)
    #expect(try patterns(of: school) == after)
  }

  @Test func `the safeguarding report tells of it on top`() throws {
    let school = try NightSchool()
    for day in Self.days { try visit(day, of: school) }
    try school.run(at: "2026-03-17T02:00:00Z")
    let page = try #require(try school.pages()["dsl"])
    let pattern = try #require(try patterns(of: school).first)
    let cards = page.ranges(of: "<article").map { page[$0.lowerBound...].prefix(300) }
    #expect(cards.first?.contains(pattern.id) == true)
    #expect(page.contains("The same on several days"))
  }
}
