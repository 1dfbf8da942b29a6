import Policy
import Testing
import Vocabulary

struct RuleBoundsTests {
  private typealias School = InventedSchool

  private func school(
    _ change: (inout Rule) -> Void, then others: [Rule] = []
  ) throws -> InventedSchool {
    var rule = School.rule("r")
    change(&rule)
    return try School([rule] + others)
  }

  @Test(
    arguments: [
      ("personal", true), ("wifi", true), ("site:Annexe", true), ("managed", false),
      ("wired", false), ("site:Main", false), ("unknown", false),
    ])
  func `a rule holds on its networks`(name: String, fires: Bool) throws {
    let school = try school { $0.bounds.places = [RulePlace(name: name)] }
    var fact = school.fact(600)
    fact.network = Network(name: "wifi", site: "Annexe", kind: .personal)
    #expect(school.events([fact]).count == (fires ? 1 : 0))
    fact.network = nil
    #expect(school.events([fact]).count == (name == "unknown" ? 1 : 0))
  }

  @Test(arguments: [(nil, false), (0, false), (29, false), (30, true), (100, true)])
  func `a rule may be for sites not seen before`(unseen: Int?, fires: Bool) throws {
    let school = try school { $0.bounds.firstSeenDays = 30 }
    var fact = school.fact(600)
    fact.unseenDays = unseen
    #expect(school.events([fact]).count == (fires ? 1 : 0))
  }

  @Test func `visits of a day add up over sites and devices, for each person alone`() throws {
    let school = try school { $0.bounds.visitsADay = 5 }
    let other = School.person("other", .pupil)
    let facts = [
      school.fact(480, count: 3), school.fact(900, client: "10.0.0.9", host: "b.example", count: 3),
      school.fact(500, other, count: 5),
    ]
    let events = school.events(facts)
    #expect(events.map(\.identity) == [School.pupil])
    #expect(events.map(\.allowedCount) == [6] && events.map(\.minutes) == [2])
    #expect(events.map(\.target) == [.use("*")] && events.map(\.clients.count) == [2])
  }

  @Test func `what stays within its budget goes on to the later rules`() throws {
    let school = try school({ $0.bounds.minutesADay = 5 }, then: [School.rule("later")])
    #expect(school.events([school.fact(600), school.fact(610)]).map(\.rule) == ["later"])
  }

  @Test func `a rule that counts makes no event and keeps its visits from later rules`() throws {
    let school = try school({ $0.outcome = .count }, then: [School.rule("later")])
    let result = Judge.events(of: [school.fact(600, count: 3)], policy: school.policy)
    #expect(result.events.isEmpty && result.factsWithoutRule == 0)
    let counted = RuleCount(rule: "r", day: School.day, reason: .outcome)
    #expect(result.countedVisits == [counted: 3])
  }

  @Test(
    arguments: [
      ("1", Severity.urgent), ("5", .high), ("9", .medium), ("", .medium),
    ])
  func `an event is more pressing for those for whom the rule says so`(
    year: String, severity: Severity
  ) throws {
    let school = try school { rule in
      rule.raises = [
        RuleRaise(who: [.years(0...6)], severity: .high),
        RuleRaise(who: [.years(1...2)], severity: .urgent),
      ]
    }
    let pupil = School.person("x", .pupil, year: year)
    #expect(school.events([school.fact(600, pupil)]).map(\.severity) == [severity])
  }

  @Test func `staff who are not named are counted each alone`() throws {
    var school = try school { $0.bounds.visitsADay = 5 }
    school.policy.staffMonitoring = .onAuthorisation
    let facts = ["one", "two"].map { user in
      school.fact(
        600, School.person(user, .staff), evidence: [School.list("terrorism")], count: 4)
    }
    #expect(school.events(facts).map(\.rule) == ["always-tell"])
  }

  @Test(
    arguments: [
      ("2026-03-16T00:00", "why", ["lobby"], true), ("2026-03-29T01:00", "why", ["lobby"], true),
      ("2026-10-25T01:30", "why", ["lobby"], true), ("2028-02-29T10:15", "why", ["lobby"], true),
      ("2028-02-29T10:15", "", ["lobby"], false), ("2026-03-29T01:00", "", ["lobby"], false),
      ("2026-10-25T01:30", "", ["*"], false), ("2026-03-16T00:00", "why", ["*"], false),
      ("2026-03-16T00:00", "why", ["religion"], false),
    ] as [(String, String, Set<String>, Bool)])
  func `P11: political lobbying is told of only by a rule that says why`(
    moment: String, reason: String, categories: Set<String>, fires: Bool
  ) throws {
    var rule = School.rule("r", categories: categories)
    rule.reason = reason
    var day = try WorkingDay([rule, School.rule("every", device: ["*"])])
    day.school.policy.taxonomy = Taxonomy(
      day.school.policy.taxonomy.categories + [
        Category(id: "lobby", title: "Lobbying", isSpecial: true, needsReason: true)
      ])
    let evidence = [School.list("lobby"), School.list("religion")]
    let events = day.judge([day.visit(moment, evidence: evidence)]).events
    #expect(events.map(\.categories) == (fires ? [["lobby"]] : []))
  }

  @Test func `two policies make different events of the same visits`() throws {
    var breaksOnly = School.rule("breaks-only", who: [.group(.staff)])
    breaksOnly.bounds = RuleBounds(when: [.workingTime], sessionMinutes: 15)
    var moderate = School.rule("moderate", who: [.group(.staff)])
    moderate.bounds = RuleBounds(when: [.freeTime], minutesADay: 30)
    let strict = try WorkingDay([breaksOnly])
    let easy = try WorkingDay([moderate])
    // Left running in the first lesson; at lunch and after school 42 minutes.
    let facts =
      strict.visits("2026-03-16T10:00", minutes: 20)
      + strict.visits("2026-03-16T12:25", minutes: 22)
      + strict.visits("2026-03-16T16:00", minutes: 20)
    let (one, other) = (strict.judge(facts).events, easy.judge(facts).events)
    #expect(one.map(\.rule) == ["breaks-only"] && one.map(\.minutes) == [20])
    #expect(one.map(\.target) == [.site("chat.example")])
    #expect(other.map(\.rule) == ["moderate"] && other.map(\.minutes) == [42])
    #expect(
      other.map(EventWording.sentence) == [
        "TTEACH (staff) used sites of every category of the rule in about 42 minutes of the day "
          + "(42 visits)."
      ])
  }
}
