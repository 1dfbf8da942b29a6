import Policy
import TestSupport
import Testing
import Vocabulary

/// When lists are enough for an event, and what is said when they are not.
struct ListTrustTests {
  private typealias School = InventedSchool

  /// A school whose list `weak` is weak, where two lists are of one origin, and where games ask for
  /// two lists.
  private func school() throws -> School {
    var school = try School([School.rule("r", device: ["other"])])
    school.policy.trust = ListTrust(
      weakLists: ["weak", "feeble"], origins: ["copy": "ut1", "ut1": "ut1"])
    school.policy.taxonomy = Taxonomy([
      Category(id: "gambling", title: "Gambling", listNames: ["betting"]),
      Category(id: "games", title: "Games", agreement: 2),
    ])
    return school
  }

  /// Evidence written as `list ut1/games`, of a category.
  private func evidence(_ texts: [String], of category: String) -> [Evidence] {
    texts.map { text in
      let words = text.split(separator: " ").map(String.init)
      let origin = Evidence.Origin(rawValue: words[0]) ?? .list
      return Evidence(
        category: origin == .device ? words[1] : category, origin: origin, name: words[1],
        entry: "x.example")
    }
  }

  @Test(arguments: [
    ("gambling", ["list strong"], nil), ("gambling", ["list strong", "list weak"], nil),
    ("gambling", ["list weak"], "only from the weak list weak"),
    ("gambling", ["list weak/betting"], "only from the weak list weak/betting"),
    ("gambling", ["list feeble", "list weak"], "only from the weak lists feeble, weak"),
    ("gambling", ["list weak", "override override"], nil),
    ("gambling", ["list weak", "device Betting"], nil),
    (
      "gambling", ["list weak", "device Shopping"], "only from the weak list weak"
    ),
    ("games", ["list strong"], "only 1 of the 2 independent lists that it asks for (strong)"),
    ("games", ["list strong", "list other"], nil), ("games", ["list strong", "list weak"], nil),
    ("games", ["list feeble", "list weak"], "only from the weak lists feeble, weak"),
    (
      "games", ["list ut1", "list copy"],
      "only 1 of the 2 independent lists that it asks for (copy, ut1)"
    ),
    (
      "games", ["list ut1/a", "list ut1/b"],
      "only 1 of the 2 independent lists that it asks for (ut1/a, ut1/b)"
    ),
    ("games", ["list ut1", "device games"], nil), ("games", ["list weak", "device Games"], nil),
    ("games", ["override override"], nil), ("games", ["phrase games"], nil),
  ])
  func `lists raise an event when they are enough`(
    category: String, texts: [String], missing: String?
  ) throws {
    let school = try school()
    let evidence = evidence(texts, of: category)
    let fact = school.fact(600, query: "a query", evidence: evidence, action: .blocked, count: 3)
    let result = Judge.events(of: [fact], policy: school.policy)
    #expect(result.events.isEmpty == (missing != nil))
    #expect(result.distrustedVisits.values.map { $0 } == (missing == nil ? [] : [3]))
    #expect(result.distrustedVisits.keys.map(\.words) == (missing.map { [$0] } ?? []))
    #expect(
      Judge.distrusted(evidence, policy: school.policy).map(\.words)
        == (missing.map { [$0] } ?? []))
    let explanation = Judge.explain(fact, policy: school.policy)
    #expect(explanation.distrusted.map(\.words) == (missing.map { [$0] } ?? []))
    #expect(explanation.verdict.hasPrefix(missing == nil ? "an event" : "no event"))
  }

  @Test func `another device that saw the visit can be the voice that was missing`() throws {
    let school = try school()
    let weak = [School.device("Betting")] + evidence(["list weak"], of: "gambling")
    let seen = school.fact(600, evidence: evidence(["list weak"], of: "gambling"))
    #expect(school.events([seen]).isEmpty)
    let other = school.fact(
      600, evidence: weak, action: .blocked, source: "firewall", kind: .firewall)
    let events = school.events([seen, other])
    #expect(events.map(\.categories) == [["gambling"]] && events.map(\.blockedCount) == [1])
  }

  @Test func `what no rule would fit is not counted as held back`() throws {
    var school = try school()
    school.policy.rules = [School.rule("r", categories: ["games"])]
    let fact = school.fact(600, evidence: evidence(["list weak"], of: "gambling"))
    #expect(Judge.events(of: [fact], policy: school.policy).distrustedVisits.isEmpty)
  }

  @Test func `visits that are too few for a rule are not counted as held back`() throws {
    var school = try school()
    school.policy.rules = [School.rule("r", minimumVisits: 5)]
    let both = evidence(["list weak"], of: "gambling") + evidence(["override x"], of: "games")
    let result = Judge.events(of: [school.fact(600, evidence: both)], policy: school.policy)
    #expect(result.events.isEmpty && result.distrustedVisits.isEmpty)
  }

  @Test func `an event of other grounds tells nothing of a list that is not enough`() throws {
    let school = try school()
    let both =
      evidence(["list weak"], of: "gambling") + [
        Evidence(category: "games", origin: .override, name: "override", entry: "x.example")
      ]
    let result = Judge.events(of: [school.fact(600, evidence: both)], policy: school.policy)
    #expect(result.events.map(\.categories) == [["games"]])
    #expect(result.events[0].evidence.map(\.origin) == [.override])
    #expect(result.distrustedVisits.isEmpty)
  }

  /// The rules in their own words: an override is enough; else there must be a voice that is not
  /// weak, and as many different voices as the category asks for.
  private func isEnough(_ evidence: [Evidence], agreement: Int, trust: ListTrust) -> Bool {
    if evidence.contains(where: { $0.origin == .override }) { return true }
    let lists = evidence.filter { $0.origin == .list }.map(\.name)
    let isDevice = evidence.contains { $0.origin == .device && $0.category == "games" }
    var voices: Set<String> = isDevice ? ["the device"] : []
    for list in lists { voices.insert(trust.origins[list] ?? list) }
    let isStrong = isDevice || lists.contains { !trust.weakLists.contains($0) }
    return isStrong && voices.count >= agreement
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `any evidence is judged as the rules say`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let names = ["a", "b", "c", "d"]
    var outcomes: Set<Bool> = []
    for _ in 0..<200 {
      var school = try School([School.rule("r")])
      let agreement = Int.random(in: 1...3, using: &random)
      school.policy.taxonomy = Taxonomy([
        Category(id: "games", title: "Games", agreement: agreement)
      ])
      school.policy.trust = ListTrust(
        weakLists: Set(names.filter { _ in Bool.random(using: &random) }),
        origins: Dictionary(
          uniqueKeysWithValues: names.filter { _ in Bool.random(using: &random) }.map {
            ($0, Bool.random(using: &random) ? "one" : "two")
          }))
      var texts = names.filter { _ in Bool.random(using: &random) }.map { "list \($0)" }
      if texts.isEmpty { texts = ["list a"] }
      if Int.random(in: 0..<4, using: &random) == 0 { texts.append("device games") }
      if Int.random(in: 0..<8, using: &random) == 0 { texts.append("override override") }
      let evidence = evidence(texts, of: "games")
      let found = !school.events([school.fact(600, evidence: evidence)]).isEmpty
      let wanted = isEnough(evidence, agreement: agreement, trust: school.policy.trust)
      #expect(found == wanted, "seed \(seed), \(texts), \(agreement), \(school.policy.trust)")
      outcomes.insert(found)
    }
    #expect(outcomes == [true, false], "seed \(seed)")
  }
}
