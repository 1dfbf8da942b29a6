import Policy
import Testing
import Vocabulary

/// P15 and P22: who hears of an event, and of a pattern of such events, whoever holds the roles.
struct RankedRoutingTests {
  typealias Row = (
    name: String, subject: String, holders: [Role: [String]], roles: [Role], expected: [Role]
  )

  private static let usual: [Role: [String]] = [
    .headteacher: ["head"], .dsl: ["dsl"], .deputyDSL: ["deputy"], .chairOfGovernors: ["chair"],
  ]
  private static let headIsDSL: [Role: [String]] = [
    .headteacher: ["head"], .dsl: ["head"], .deputyDSL: ["deputy"], .chairOfGovernors: ["chair"],
  ]
  private static let headIsAll: [Role: [String]] = [
    .headteacher: ["head"], .dsl: ["head"], .chairOfGovernors: ["chair"],
  ]

  private static let rows: [Row] = [
    ("a pupil's goes to the DSL", "pupil", usual, [.dsl], [.dsl]),
    ("a pupil's goes to a head who is the DSL", "pupil", headIsDSL, [.dsl], [.dsl]),
    ("the DSL's goes to the deputy", "dsl", usual, [.dsl], [.deputyDSL]),
    ("the deputy's goes to the DSL", "deputy", usual, [.dsl], [.dsl]),
    ("the deputy's own role is passed over", "deputy", usual, [.deputyDSL], [.headteacher]),
    ("the head's goes to the chair", "head", usual, [.headteacher], [.chairOfGovernors]),
    ("of a head who is the DSL to the deputy", "head", headIsDSL, [.dsl], [.deputyDSL]),
    (
      "of a head who is the DSL, for both", "head", headIsDSL, [.dsl, .headteacher],
      [.deputyDSL, .chairOfGovernors]
    ),
    ("without a deputy to the chair", "head", headIsAll, [.dsl], [.chairOfGovernors]),
    ("the chair's goes to the head", "chair", usual, [.headteacher], [.headteacher]),
  ]

  @Test(arguments: rows.indices) func `nobody hears about themselves`(row: Int) throws {
    let row = Self.rows[row]
    var school = try InventedSchool([
      InventedSchool.rule("r", severity: .high, audience: row.roles)
    ])
    school.policy.routing = Routing(holders: row.holders)
    let person = InventedSchool.person(row.subject, row.subject == "pupil" ? .pupil : .staff)
    let judged = Judge.events(of: [school.fact(600, person)], policy: school.policy)
    let event = try #require(judged.events.first)
    #expect(event.audience == row.expected, "\(row.name)")
    let days = (0..<4).map { number in
      var copy = event
      copy.id = "E-\(number)"
      return DatedEvent(day: PatternSchool.start.advanced(days: number), event: copy)
    }
    let pattern = try #require(Patterns.patterns(of: days, policy: school.policy).first)
    #expect(pattern.event.audience == row.expected, "\(row.name), as a pattern")
    #expect(school.policy.routing.canReceive(pattern.event.audience, about: row.subject))
  }

  @Test func `the network manager hears of no pattern that holds what they may not know`() throws {
    let blocked = PatternSchool.event(0, "self-harm", audience: [.dsl], blocked: 1)
    let bypass = PatternSchool.event(
      0, "proxy-bypass", minute: 660, severity: .high, audience: [.networkManager])
    let policy = try PatternSchool().policy
    let found = Patterns.patterns(of: [blocked, bypass], policy: policy)
    #expect(found.map(\.event.audience) == [[.dsl]])
    let games = PatternSchool.event(0, "games", audience: [.networkManager], blocked: 1)
    let known = Patterns.patterns(of: [games, bypass], policy: policy)
    #expect(known.map(\.event.audience) == [[.networkManager]])
  }

  @Test func `a pattern of events of staff goes to the headteacher alone`() throws {
    let school = {
      var school = try InventedSchool([InventedSchool.rule("r", audience: [.dsl])])
      school.policy.staffMonitoring = .automatic
      return school
    }
    let invented = try school()
    let teacher = InventedSchool.person("teacher", .staff)
    let event = try #require(
      Judge.events(of: [invented.fact(600, teacher)], policy: invented.policy).events.first)
    let days = (0..<4).map {
      DatedEvent(day: PatternSchool.start.advanced(days: $0), event: event)
    }
    let pattern = try #require(Patterns.patterns(of: days, policy: invented.policy).first)
    #expect(pattern.event.audience == [.headteacher])
  }
}
