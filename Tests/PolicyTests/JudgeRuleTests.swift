import Policy
import Testing
import Vocabulary

struct JudgeRuleTests {
  private typealias School = InventedSchool

  @Test(arguments: [
    ("pupils", Standing.pupil, "7", true), ("pupils", .shared, "", true),
    ("pupils", .staff, "", false), ("staff", .governor, "", true), ("staff", .pupil, "7", false),
    ("guests", .community, "", true), ("services", .service, "", true),
    ("unidentified", nil, "", true), ("pupils", nil, "", false), ("years:7-9", .pupil, "7", true),
    ("years:7-9", .pupil, "9B", true), ("years:7-9", .pupil, "10", false),
    ("years:0-2", .pupil, "Reception", true), ("years:7-9", .pupil, "", false),
    ("years:7-9", .staff, "7", false),
  ])
  func `a rule is for its groups and years`(
    who: String, standing: Standing?, year: String, fires: Bool
  ) throws {
    let who = try #require(Who(name: who))
    let school = try School([School.rule("r", who: [who])])
    let events = school.events([school.fact(600, School.person("x", standing, year: year))])
    #expect(events.count == (fires ? 1 : 0))
  }

  @Test(arguments: ["years:", "years:9-7", "years:x", "years:-1", "pupil", "years:7-99", ""])
  func `a word for nobody is refused`(name: String) {
    #expect(Who(name: name) == nil)
  }

  @Test func `a device without a user is unidentified`() throws {
    let school = try School([School.rule("r", who: [.group(.unidentified)])])
    let events = school.events([school.fact(600, nil)])
    #expect(events.map(\.identity) == [.device(address: "10.0.0.7", day: School.day)])
  }

  @Test(
    arguments: [
      (Rule.Match.searches, "", ["gambling"], nil), (.searches, "q", ["gambling"], nil),
      (.sites, "", ["gambling"], "site"), (.sites, "q", ["gambling"], "site"),
      (.any, "", ["gambling"], "site"), (.any, "q", ["gambling"], "site"),
      (.searches, "q", ["self-harm"], "search"), (.any, "q", ["self-harm"], "search"),
      (.sites, "q", ["self-harm"], nil), (.searches, "", ["self-harm"], nil),
      (.any, "q", ["games"], nil),
    ] as [(Rule.Match, String, Set<String>, String?)])
  func `searches are judged by their concerns, sites by their lists`(
    match: Rule.Match, query: String, categories: Set<String>, target: String?
  ) throws {
    let school = try School([School.rule("r", match: match, categories: categories)])
    let evidence = [School.list("gambling"), School.phrase("self-harm")]
    let events = school.events([school.fact(600, query: query, evidence: evidence)])
    let targets = events.map { event in
      if case .search = event.target { "search" } else { "site" }
    }
    #expect(targets == (target.map { [$0] } ?? []))
    #expect(events.allSatisfy { Set($0.categories) == categories })
  }

  @Test(
    arguments: [
      (Action.blocked, ["*"], true), (.warned, ["*"], true), (.allowed, ["*"], false),
      (.blocked, ["ADULT"], true), (.blocked, ["News"], false), (.blocked, [], false),
    ] as [(Action, Set<String>, Bool)])
  func `the device's own word counts only where it blocked or warned`(
    action: Action, words: Set<String>, fires: Bool
  ) throws {
    let school = try School([School.rule("r", categories: [], device: words)])
    let events = school.events([
      school.fact(600, evidence: [School.device("Adult")], action: action)
    ])
    #expect(events.map(\.categories) == (fires ? [["Adult"]] : []))
  }

  @Test func `an authentication round never makes an event of a usual rule`() throws {
    let school = try School()
    let result = Judge.events(
      of: [
        school.fact(600, nil, action: .challenged),
        school.fact(600, nil, source: "dns", kind: .dns),
      ], policy: school.policy)
    #expect(result.events.isEmpty)
    #expect(result.factsWithoutRule == 1)
  }

  @Test func `the first rule that fits wins`() throws {
    let school = try School([
      School.rule("other", categories: ["games"]), School.rule("first"), School.rule("second"),
    ])
    #expect(school.events([school.fact(600)]).map(\.rule) == ["first"])
  }

  @Test func `too few visits go on to a later rule, or are only counted`() throws {
    let school = try School([
      School.rule("many", minimumVisits: 5), School.rule("few", minimumVisits: 2),
    ])
    let result = Judge.events(
      of: [
        school.fact(600, count: 3), school.fact(610, count: 2), school.fact(700, count: 4),
        school.fact(800),
      ], policy: school.policy)
    #expect(result.events.map(\.rule) == ["many", "few"])
    #expect(result.events.map(\.allowedCount) == [5, 4])
    #expect(result.factsWithoutRule == 1)
  }

  @Test func `protected destinations never become an event`() throws {
    let school = try School([School.rule("r", device: ["*"])])
    let evidence = [
      School.list("helpline"), School.list("self-harm"), School.phrase("self-harm"),
      School.device("Adult"),
    ]
    let result = Judge.events(
      of: [school.fact(600, query: "q", evidence: evidence, action: .blocked)],
      policy: school.policy)
    #expect(result.events.isEmpty)
    #expect(result.protectedFacts == 1)
  }

  @Test func `special categories never raise an event, and stay out of one`() throws {
    let school = try School([
      School.rule("r", categories: ["*", "religion"], device: ["*", "Global Religion"])
    ])
    let special = [School.list("religion"), School.device("Global Religion")]
    #expect(school.events([school.fact(600, evidence: special, action: .blocked)]).isEmpty)
    let events = school.events([
      school.fact(600, evidence: special + [School.list("gambling")], action: .blocked)
    ])
    #expect(events.map(\.evidence) == [[School.list("gambling")]])
  }
}
