import Policy
import TestSupport
import Testing
import Vocabulary

struct ReadingBudgetTests {
  @Test func `what is behind the budget of a day is folded, the least pressing first`() {
    let events = [
      PatternSchool.event(0, "games", severity: .low),
      PatternSchool.event(0, "gambling", severity: .medium),
      PatternSchool.event(0, "self-harm", severity: .medium),
      PatternSchool.event(1, "games", severity: .low),
    ]
    #expect(ReadingBudget.folded(events, perDay: 2) == [events[0].event.id])
    #expect(ReadingBudget.folded(events, perDay: nil).isEmpty)
    #expect(ReadingBudget.folded(events, perDay: 4).isEmpty)
  }

  @Test func `high events take from the budget`() {
    let high = [
      PatternSchool.event(0, "self-harm", severity: .high),
      PatternSchool.event(0, "terrorism", severity: .urgent),
    ]
    let medium = PatternSchool.event(0, "games")
    #expect(ReadingBudget.folded(high + [medium], perDay: 1) == [medium.event.id])
  }

  @Test(arguments: 0..<20) func `nothing urgent or high is ever folded`(seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    let events = (0..<200).map { number in
      PatternSchool.event(
        number % 5, minute: number * 2,
        severity: Severity.allCases.randomElement(using: &generator) ?? .low)
    }
    let perDay = Int.random(in: 1...12, using: &generator)
    let folded = ReadingBudget.folded(events.shuffled(using: &generator), perDay: perDay)
    #expect(ReadingBudget.folded(events, perDay: perDay) == folded)
    #expect(!folded.isEmpty)
    for event in events where folded.contains(event.event.id) {
      #expect(event.event.severity < .high)
    }
    for (_, ofDay) in Dictionary(grouping: events, by: \.day) {
      let pressing = ofDay.count { $0.event.severity >= .high }
      let shown = ofDay.count { !folded.contains($0.event.id) }
      #expect(shown == min(ofDay.count, max(perDay, pressing)))
    }
  }

  @Test func `severity comes before a pattern, and a pattern before what is later`() throws {
    let parts = (0..<4).map { PatternSchool.event($0, "games") }
    let pattern = try #require(
      Patterns.patterns(of: parts, policy: try PatternSchool().policy).first)
    let alone = PatternSchool.event(9, "gambling")
    let high = PatternSchool.event(0, "terrorism", severity: .high)
    let all = [alone, pattern, high] + parts
    let ranked = all.map { Priority(of: $0.event, parts: Set(pattern.event.parts)) }.enumerated()
      .sorted { $0.element < $1.element }.map { all[$0.offset].event }
    #expect(
      ranked == [high, pattern, parts[3], parts[2], parts[1], parts[0], alone].map(\.event))
  }
}
