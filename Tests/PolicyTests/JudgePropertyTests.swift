import CivilTime
import Policy
import TestSupport
import Testing
import Vocabulary

struct JudgePropertyTests {
  private typealias School = InventedSchool

  private static func school() throws -> School {
    var school = try School([
      School.rule("search", match: .searches, categories: ["self-harm"]),
      School.rule("many", categories: ["gambling"], minimumVisits: 6, audience: [.headteacher]),
      School.rule("any", device: ["*"], audience: [.dsl, .networkManager]),
    ])
    school.policy.staffMonitoring = .onAuthorisation
    return school
  }

  /// The same school with rules that add up days and sessions, count, or hold at some times.
  private static func boundedSchool() throws -> School {
    var rules = try school().policy.rules
    var daily = School.rule("daily", categories: ["games"])
    daily.bounds = RuleBounds(when: [.freeTime], visitsADay: 12)
    var session = School.rule("session", categories: ["gambling"])
    session.bounds.sessionMinutes = 6
    var counted = School.rule("counted", categories: ["games"], device: ["*"], actions: [.allowed])
    counted.outcome = .count
    rules.insert(contentsOf: [daily, session, counted], at: 1)
    return try WorkingDay(rules).school
  }

  /// A crowded little school: few people, devices, hosts and minutes, so that everything meets.
  private func facts(_ school: School, _ random: inout SeededRandom) -> [JudgedFact] {
    let evidence = [
      [School.list("gambling")], [School.list("games"), School.phrase("self-harm")],
      [School.device("Adult")], [School.list("terrorism")], [School.list("helpline")],
    ]
    let people = [
      nil, School.pupil, School.person("hscott", .staff), School.person("tteach", .staff), nil,
    ]
    return (0..<120).map { number in
      let kind = RecordKind.allCases.randomElement(using: &random) ?? .proxy
      let who = kind == .dns ? nil : people.randomElement(using: &random) ?? nil
      return school.fact(
        Int.random(in: 1380...1500, using: &random), who,
        client: Bool.random(using: &random) ? "10.0.0.7" : "10.0.0.8",
        host: Bool.random(using: &random) ? "www.casino.example" : "bets.example",
        query: kind != .dns && Int.random(in: 0..<4, using: &random) == 0 ? "a query" : "",
        evidence: evidence.randomElement(using: &random) ?? [],
        action: Action.allCases.randomElement(using: &random) ?? .allowed,
        count: Int.random(in: 1...5, using: &random), source: kind.name, kind: kind,
        offset: Int64(number))
    }
  }

  /// Each fact cut into facts of one visit, of which one keeps the first place.
  private func split(_ facts: [JudgedFact]) -> [JudgedFact] {
    facts.flatMap { fact in
      (0..<fact.fact.count).map { number in
        var part = fact
        part.fact.count = 1
        part.fact.place.offset += Int64(number) * 1000
        return part
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [false, true])
  func `any order and any split of the facts give the same events`(
    seed: UInt64, isBounded: Bool
  ) throws {
    let school =
      try isBounded ? JudgePropertyTests.boundedSchool() : JudgePropertyTests.school()
    var random = SeededRandom(seed: seed)
    let facts = facts(school, &random)
    let result = Judge.events(of: facts, policy: school.policy)
    #expect(!result.events.isEmpty)
    #expect(Judge.events(of: facts.shuffled(using: &random), policy: school.policy) == result)
    #expect(
      Judge.events(of: split(facts).shuffled(using: &random), policy: school.policy) == result)
  }

  @Test(arguments: 51...60 as ClosedRange<UInt64>)
  func `no rule fires where an earlier one fits`(seed: UInt64) throws {
    var school = try JudgePropertyTests.boundedSchool()
    school.policy.rules = school.policy.rules.filter {
      $0.minimumVisits == 1 && !$0.bounds.hasAmount
    }
    var random = SeededRandom(seed: seed)
    for fact in facts(school, &random) {
      let fitting = school.policy.rules.first { rule in
        var alone = school
        alone.policy.rules = [rule]
        let result = Judge.events(of: [fact], policy: alone.policy)
        return !result.countedVisits.isEmpty || result.events.contains { $0.rule == rule.id }
      }
      let result = Judge.events(of: [fact], policy: school.policy)
      let fired = result.events.map(\.rule) + result.countedVisits.keys.map(\.rule)
      let rules = school.policy.rules.map(\.id)
      #expect(fired.filter(rules.contains) == (fitting.map { [$0.id] } ?? []), "seed \(seed)")
    }
  }

  @Test(arguments: 21...30 as ClosedRange<UInt64>)
  func `days judged alone give the events of days judged together`(seed: UInt64) throws {
    let school = try JudgePropertyTests.school()
    var random = SeededRandom(seed: seed)
    let facts = facts(school, &random)
    let days = Dictionary(grouping: facts) { fact in
      school.zone.day(of: Instant(seconds: Int64(fact.fact.key.minute) * 60))
    }
    #expect(days.count == 2)
    let alone = days.sorted { $0.key < $1.key }.flatMap { school.events($0.value) }
    #expect(alone == school.events(facts))
  }

  @Test(arguments: 31...50 as ClosedRange<UInt64>)
  func `judging again changes nothing, and more facts lose no decided event`(
    seed: UInt64
  ) throws {
    let school = try JudgePropertyTests.school()
    var random = SeededRandom(seed: seed)
    let facts = facts(school, &random)
    var stored: [String: EarlierEvent] = [:]
    var redirected: Set<String> = []
    for part in [facts.prefix(40), facts.prefix(80), facts[...], facts.suffix(60), facts[...]] {
      let judged = school.events(Array(part))
      let decided = stored.values.filter(\.isDecided).map(\.event.id)
      apply(
        Reconciliation.changes(
          stored: Array(stored.values), judged: judged, gapMinutes: 30),
        to: &stored, &redirected)
      let again = Reconciliation.changes(
        stored: Array(stored.values), judged: judged, gapMinutes: 30)
      #expect(again.isEmpty, "seed \(seed)")
      let found = stored.values.filter { !$0.isNoLongerFound }
      #expect(found.count == judged.count, "seed \(seed)")
      #expect(decided.allSatisfy { stored[$0] != nil || redirected.contains($0) }, "seed \(seed)")
    }
  }

  /// Does to a dictionary what the store does to its tables; every third event is decided.
  private func apply(
    _ changes: [EventChangePlan], to stored: inout [String: EarlierEvent],
    _ redirected: inout Set<String>
  ) {
    for change in changes {
      switch change {
      case .insert(var event):
        let number =
          Int64(stored.count + redirected.count + 1) + (stored.values.map(\.sequence).max() ?? 0)
        event.id = "E-\(number)"
        stored[event.id] = EarlierEvent(
          event: event, sequence: number, isDecided: number % 3 == 0)
      case .update(let id, let event):
        stored[id]?.event = event
        stored[id]?.isNoLongerFound = false
      case .merge(let survivor, let absorbed, let event):
        let isDecided = ([survivor] + absorbed).contains { stored[$0]?.isDecided == true }
        for id in absorbed { stored[id] = nil }
        redirected.formUnion(absorbed)
        stored[survivor]?.event = event
        stored[survivor]?.isDecided = isDecided
        stored[survivor]?.isNoLongerFound = false
      case .withdraw(let id): stored[id] = nil
      case .keepAsNoLongerFound(let id): stored[id]?.isNoLongerFound = true
      }
    }
  }
}
