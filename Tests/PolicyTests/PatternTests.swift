import Policy
import TestSupport
import Testing
import Vocabulary

struct PatternTests {
  typealias Row = (name: String, events: [DatedEvent], expected: [String])

  private static let rows: [Row] = [
    ("three days are too few", (0..<3).map { PatternSchool.event($0) }, []),
    (
      "four days are a pattern, one step more severe for safeguarding",
      (0..<4).map { PatternSchool.event($0) }, ["repeated 0,1,2,3 high"]
    ),
    (
      "four days of another category are no more severe together",
      (0..<4).map { PatternSchool.event($0, "games") }, ["repeated 0,1,2,3 medium"]
    ),
    (
      "urgent is the most there is",
      (0..<4).map { PatternSchool.event($0, severity: .urgent) }, ["repeated 0,1,2,3 urgent"]
    ),
    (
      "several events of a day are one day",
      [0, 0, 1, 1].enumerated().map { PatternSchool.event($1, minute: 600 + $0 * 60) }, []
    ),
    (
      "the fourth lies on the last day", [0, 1, 2, 13].map { PatternSchool.event($0) },
      ["repeated 0,1,2,13 high"]
    ),
    ("the fourth lies behind", [0, 1, 2, 14].map { PatternSchool.event($0) }, []),
    (
      "a later start holds", [0, 10, 15, 16, 20].map { PatternSchool.event($0) },
      ["repeated 10,15,16,20 high"]
    ),
    (
      "a device is one day",
      (0..<4).map { PatternSchool.event($0, identity: PatternSchool.device($0)) }, []
    ),
    (
      "a shared login is many people",
      (0..<4).map {
        PatternSchool.event($0, identity: InventedSchool.person("year7", .shared))
      }, []
    ),
    (
      "two people are not one",
      [0, 1].map { PatternSchool.event($0) }
        + [2, 3].map { PatternSchool.event($0, identity: InventedSchool.person("b", .pupil)) }, []
    ),
    ("religion never adds up", (0..<4).map { PatternSchool.event($0, "religion") }, []),
    ("nor does a helpline", (0..<4).map { PatternSchool.event($0, "helpline") }, []),
    (
      "self-harm and bullying within a fortnight",
      [PatternSchool.event(0), PatternSchool.event(13, "bullying-hate")],
      ["adding-up 0,13 high"]
    ),
    (
      "self-harm and bullying a day too far apart",
      [PatternSchool.event(0), PatternSchool.event(14, "bullying-hate")], []
    ),
    (
      "blocked, then a way round on the same day",
      [
        PatternSchool.event(0, "games", minute: 600, blocked: 1),
        PatternSchool.event(0, "proxy-bypass", minute: 610),
      ], ["blocked-then-bypass 0,0 medium"]
    ),
    (
      "a device's own day is enough for that",
      [
        PatternSchool.event(
          0, "self-harm", minute: 600, identity: PatternSchool.device(0), blocked: 1),
        PatternSchool.event(0, "proxy-bypass", minute: 610, identity: PatternSchool.device(0)),
      ], ["blocked-then-bypass 0,0 high"]
    ),
    (
      "a way round before anything was blocked",
      [
        PatternSchool.event(0, "games", minute: 620, blocked: 1),
        PatternSchool.event(0, "proxy-bypass", minute: 610),
      ], []
    ),
    (
      "a way round on the next day",
      [
        PatternSchool.event(0, "games", blocked: 1), PatternSchool.event(1, "proxy-bypass"),
      ], []
    ),
    (
      "low, medium, high",
      [
        PatternSchool.event(0, severity: .low), PatternSchool.event(3),
        PatternSchool.event(9, severity: .high),
      ], ["escalating 0,3,9 high"]
    ),
    (
      "high, medium, low",
      [
        PatternSchool.event(0, severity: .high), PatternSchool.event(3),
        PatternSchool.event(9, severity: .low),
      ], []
    ),
    (
      "low, medium, high of what is no matter of safeguarding",
      [
        PatternSchool.event(0, "games", severity: .low), PatternSchool.event(3, "gambling"),
        PatternSchool.event(9, "terrorism", severity: .high),
      ], []
    ),
  ]

  @Test(arguments: rows.indices) func `finds what events tell together`(row: Int) throws {
    let row = Self.rows[row]
    #expect(try PatternSchool().patterns(row.events) == row.expected, "\(row.name)")
  }

  @Test func `staff without a name are nobody`() throws {
    var school = try InventedSchool([InventedSchool.rule("r", audience: [.headteacher])])
    school.policy.staffMonitoring = .onAuthorisation
    let teacher = InventedSchool.person("teacher", .staff)
    let fact = school.fact(600, teacher, evidence: [InventedSchool.list("terrorism")])
    let event = try #require(Judge.events(of: [fact], policy: school.policy).events.first)
    let days = (0..<4).map {
      DatedEvent(day: PatternSchool.start.advanced(days: $0), event: event)
    }
    #expect(Patterns.patterns(of: days, policy: school.policy).isEmpty)
  }

  @Test func `a pattern says what its events say, and expires with the first`() throws {
    let events = (0..<4).map { PatternSchool.event($0) }
    let found = Patterns.patterns(of: events, policy: try PatternSchool().policy)
    let pattern = try #require(found.first)
    #expect(pattern.day == PatternSchool.start)
    #expect(pattern.event.first == events[0].event.first)
    #expect(pattern.event.last == events[3].event.last)
    #expect(pattern.event.allowedCount == 4)
    #expect(pattern.event.parts == events.map(\.event.id))
    #expect(pattern.event.categories == ["self-harm"])
  }

  @Test func `a pattern is never part of one`() throws {
    let policy = try PatternSchool().policy
    let events = (0..<4).map { PatternSchool.event($0) }
    let found = Patterns.patterns(of: events, policy: policy)
    #expect(Patterns.patterns(of: events + found, policy: policy) == found)
  }

  @Test(arguments: 0..<20) func `the order of events changes nothing`(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let policy = try PatternSchool().policy
    let categories = ["self-harm", "bullying-hate", "proxy-bypass", "games", "religion"]
    let people = ["a", "b"].map { InventedSchool.person($0, .pupil) }
    let events = (0..<60).map { number in
      PatternSchool.event(
        Int.random(in: 0..<60, using: &generator),
        categories.randomElement(using: &generator) ?? "games", minute: number * 10,
        identity: people.randomElement(using: &generator) ?? people[0],
        severity: Severity.allCases.randomElement(using: &generator) ?? .low,
        blocked: Int.random(in: 0...1, using: &generator))
    }
    let found = Patterns.patterns(of: events, policy: policy)
    #expect(!found.isEmpty)
    let again = Patterns.patterns(of: events.shuffled(using: &generator), policy: policy)
    #expect(again == found)
    let byID = Dictionary(uniqueKeysWithValues: events.map { ($0.event.id, $0.event) })
    for pattern in found {
      let parts = pattern.event.parts.compactMap { byID[$0] }
      #expect(Set(parts.map(\.identity)) == [pattern.event.identity])
      let highest = parts.map(\.severity.rawValue).max() ?? 0
      #expect(pattern.event.severity.rawValue <= highest + 1)
    }
  }
}
