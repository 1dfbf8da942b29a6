import TestSupport
import Testing
import Vocabulary

@testable import Policy

struct NoiseTests {
  private typealias School = InventedSchool

  private static func signs(
    pages: Int = 0, embedded: Int = 0, parts: Int = 0, programs: Int = 0
  ) -> RequestSigns {
    var signs = RequestSigns()
    (signs.pages, signs.embedded) = (pages, embedded)
    (signs.parts, signs.programs) = (parts, programs)
    return signs
  }

  private static let often = [Companion(host: "www.casino.example", opened: 1, followed: 40)]
  private static let usually = [Companion(host: "www.casino.example", opened: 3, followed: 12)]
  private static let never = [Companion(host: "www.casino.example", opened: 40, followed: 9)]

  /// What lines and times tell, and what a visit then is; `nil` when it is left out.
  private static let table:
    [(signs: RequestSigns, lead: Lead?, known: [Companion], nature: Nature?)] = [
      (signs(), nil, [], .unknown),
      (signs(pages: 1), .followed, often, nil),
      (signs(pages: 1), .followed, never, .page),
      (signs(pages: 1), .opened, often, .page),
      (signs(embedded: 1), .opened, never, nil),
      (signs(parts: 1), nil, [], nil),
      (signs(programs: 1), nil, [], nil),
      (signs(), .opened, [], .page),
      (signs(), .opened, often, .unknown),
      (signs(), .amongFirst, often, .unknown),
      (signs(), .followed, [], .unknown),
      (signs(), .amid, [], nil),
      (signs(), .followed, never, .unknown),
      (signs(), .followed, usually, nil),
      (signs(), .within, usually, .unknown),
      (signs(), .within, often, nil),
    ]

  @Test(arguments: table.indices)
  func `what lines and times tell settles the nature`(row: Int) throws {
    let (signs, lead, known, nature) = Self.table[row]
    for action in [Action.allowed, .blocked] {
      let school = try School()
      var fact = school.fact(600, action: action)
      fact.fact.signs = signs
      fact.lead = lead
      let result = Judge.events(of: [fact], policy: school.policy, companions: Companions(known))
      #expect(result.events.map(\.nature) == (nature.map { [$0] } ?? []), "row \(row)")
      #expect(result.backgroundVisits == (nature == nil ? 1 : 0), "row \(row)")
    }
  }

  @Test(arguments: table.indices)
  func `a search and a matter of safeguarding stay on weak signs`(row: Int) throws {
    let (signs, lead, known, nature) = Self.table[row]
    let school = try School()
    let search = school.fact(600, query: "a query", evidence: [School.phrase("gambling")])
    let grave = school.fact(600, evidence: [School.list("self-harm")])
    for fact in [(search, true), (grave, false)] {
      var judged = fact.0
      judged.fact.signs = signs
      judged.lead = lead
      let result = Judge.events(
        of: [judged], policy: school.policy, companions: Companions(known))
      // A script that another site's page asked for, and an updater, leave no doubt.
      let isCertain = signs.embedded + signs.programs > 0
      #expect(result.events.count == (fact.1 || !isCertain ? 1 : 0), "row \(row)")
      if fact.1 { #expect(result.events.map(\.nature) == [.page]) }
      if !fact.1, !isCertain { #expect(result.events.map(\.nature) == [nature ?? .background]) }
    }
  }

  @Test func `the graver it may be, the surer must be that it ran behind a page`() throws {
    // Category, signs, lead and whether an event is left.
    let table: [(String, RequestSigns, Lead?, Bool)] = [
      ("self-harm", Self.signs(parts: 1), .amid, false),
      ("self-harm", Self.signs(parts: 1), .followed, false),
      ("self-harm", Self.signs(parts: 1), .opened, true),
      ("self-harm", Self.signs(parts: 1), nil, true), ("self-harm", Self.signs(), .amid, true),
      ("gambling", Self.signs(), .amid, false), ("gambling", Self.signs(), .followed, true),
    ]
    for (category, signs, lead, isLeft) in table {
      let school = try School()
      var fact = school.fact(600, evidence: [School.list(category)])
      fact.fact.signs = signs
      fact.lead = lead
      let found = Judge.events(of: [fact], policy: school.policy).events
      #expect(found.isEmpty != isLeft, "\(category) \(signs) \(String(describing: lead))")
    }
  }

  @Test func `some requests that are no parts leave the whole visit in doubt`() throws {
    let school = try School()
    var fact = school.fact(600, count: 3)
    fact.fact.signs = Self.signs(embedded: 2)
    #expect(school.events([fact]).map(\.nature) == [.unknown])
    fact.fact.signs = Self.signs(embedded: 2, parts: 1)
    #expect(school.events([fact]) == [])
  }

  @Test func `hosts are learned from the day's own facts`() throws {
    let school = try School()
    let facts = (0..<12).map { number -> JudgedFact in
      var fact = school.fact(600 + number, nil, client: "10.0.0.\(number)")
      fact.lead = .followed
      return fact
    }
    let result = Judge.events(of: facts, policy: school.policy)
    #expect(result.events == [] && result.backgroundVisits == 12)
    #expect(
      result.companions == [Companion(host: "www.casino.example", opened: 0, followed: 12)])
    #expect(school.events(Array(facts.prefix(11))).count == 11)
  }

  @Test func `a site that lists hold as advertising is a visit only when it is opened`() throws {
    var school = try School()
    school.policy.taxonomy = Taxonomy(
      school.policy.taxonomy.categories + [
        Category(id: "advertising", title: "Advertising", isBackground: true)
      ])
    let evidence = [School.list("gambling"), School.list("advertising")]
    var fact = school.fact(600, evidence: evidence)
    #expect(school.events([fact]) == [])
    fact.lead = .opened
    #expect(school.events([fact]).map(\.categories) == [["gambling"]])
    fact.fact.signs.pages = 1
    #expect(school.events([fact]).map(\.nature) == [.page])
  }

  @Test(arguments: [
    ([30, 31, 30, 29, 30, 31, 30, 30], true), ([30, 45, 5, 59, 12, 33, 1, 50], false),
  ])
  func `what comes again and again at even intervals runs by itself`(
    seconds: [UInt64], isEven: Bool
  ) throws {
    let school = try School()
    let facts = seconds.enumerated().map { number, second -> JudgedFact in
      var fact = school.fact(600 + 3 * number)
      fact.fact.signs.seconds = 1 << second
      return fact
    }
    let result = Judge.events(of: facts, policy: school.policy)
    // The first of the row is what somebody may have opened.
    #expect(result.backgroundVisits == (isEven ? 7 : 0))
    #expect(result.events.reduce(0) { $0 + $1.allowedCount } == (isEven ? 1 : 8))
  }

  @Test func `any order of the facts gives the same`() throws {
    let school = try School()
    var random = SeededRandom(seed: 5)
    let facts = (0..<200).map { number -> JudgedFact in
      var fact = school.fact(
        600 + number % 50, nil, client: "10.0.0.\(number % 3)",
        host: "h\(number % 4).casino.example")
      fact.lead = [nil, .opened, .followed, .within].randomElement(using: &random) ?? nil
      fact.fact.signs.seconds = 1 << UInt64.random(in: 0..<60, using: &random)
      fact.fact.signs.parts = Int.random(in: 0...1, using: &random)
      return fact
    }
    let whole = Judge.events(of: facts, policy: school.policy)
    let again = Judge.events(of: facts.shuffled(using: &random), policy: school.policy)
    #expect(whole == again && whole.backgroundVisits > 0 && !whole.events.isEmpty)
  }

  @Test func `a test of the filter is a check and no event`() throws {
    var school = try School()
    school.policy.taxonomy = Taxonomy(
      school.policy.taxonomy.categories + [
        Category(id: "filter-checks", title: "Tests", isAllowed: true, isCheck: true)
      ])
    var check = school.fact(
      600, nil, host: "testfiltering.example",
      evidence: [School.list("filter-checks"), School.list("self-harm")], action: .blocked, count: 2
    )
    check.network = Network(name: "office")
    let result = Judge.events(of: [check, school.fact(601)], policy: school.policy)
    #expect(result.events.count == 1)
    #expect(
      result.filterChecks.map { "\($0.key.words): \($0.value)" }
        == ["testfiltering.example from office, unidentified: blocked: 2"])
    let explanation = Judge.explain(check, policy: school.policy)
    #expect(explanation.verdict.contains("check") && explanation.trials.isEmpty)
  }

  @Test func `explaining says what a visit is and why`() throws {
    let school = try School()
    var fact = school.fact(600)
    fact.fact.signs = Self.signs(embedded: 1)
    var explanation = Judge.explain(fact, policy: school.policy)
    #expect(explanation.nature.hasPrefix("ran in the background: a page of another site"))
    #expect(explanation.verdict.hasPrefix("no event: it ran in the background"))
    fact.fact.signs = Self.signs(pages: 1)
    explanation = Judge.explain(fact, policy: school.policy)
    #expect(explanation.nature == "opened a page: the answer was a page")
    #expect(explanation.verdict.hasPrefix("an event of rule r"))
  }
}
