import Testing
import Vocabulary

@testable import Settings

struct RuleCoverageTests {
  private func rule(
    _ who: [Who] = [.group(.pupils)], _ match: RuleSettings.Match = .sites,
    _ categories: [String] = ["games"], device: [String] = [], actions: [Action] = [.allowed],
    visits: Int = 1
  ) -> RuleSettings {
    RuleSettings(
      id: "r", title: "R", who: who, match: match, categories: categories,
      deviceCategories: device, actions: actions, minimumVisits: visits, severity: .low,
      audience: [.dsl])
  }

  @Test func `an earlier rule that takes as much or more covers`() {
    let wide = rule([.group(.pupils), .group(.staff)], .any, ["games", "chat"], device: ["*"])
    for later in [
      rule(), rule([.years(7...9)]), rule([.group(.staff)], .searches), rule(device: ["Adult"]),
      rule(visits: 3), wide,
    ] {
      #expect(RuleCoverage.covering(1, in: [wide, later]) == [0])
    }
  }

  @Test func `an earlier rule that leaves something does not cover`() {
    for later in [
      rule([.group(.pupils), .group(.guests)]), rule([.group(.pupils)], .any),
      rule([.group(.pupils)], .sites, ["games", "chat"]), rule(device: ["Adult"]),
      rule(actions: [.allowed, .blocked]),
    ] {
      #expect(RuleCoverage.covering(1, in: [rule(), later]) == nil)
    }
    #expect(RuleCoverage.covering(1, in: [rule(visits: 2), rule()]) == nil)
    #expect(RuleCoverage.covering(1, in: [rule([.years(0...14)]), rule()]) == nil)
  }

  @Test func `two earlier rules cover together, unless they want several visits`() {
    let both = rule(actions: [.allowed, .blocked], visits: 2)
    let (allowed, blocked) = (rule(actions: [.allowed]), rule(actions: [.blocked]))
    #expect(RuleCoverage.covering(2, in: [allowed, blocked, both]) == [0, 1])
    let patient = rule(actions: [.blocked], visits: 2)
    #expect(RuleCoverage.covering(2, in: [allowed, patient, both]) == nil)
  }

  @Test(
    arguments: [
      (RuleBounds(), RuleBounds(when: [.lessons]), true),
      (RuleBounds(when: [.lessons]), RuleBounds(), false),
      (RuleBounds(when: [.schoolDays]), RuleBounds(when: [.lessons, .breaks]), true),
      (RuleBounds(when: [.lessons]), RuleBounds(when: [.workingTime]), false),
      (RuleBounds(places: [.unknown]), RuleBounds(), false),
      (RuleBounds(), RuleBounds(places: [.unknown]), true),
      (RuleBounds(minutesADay: 9), RuleBounds(minutesADay: 9), true),
      (RuleBounds(minutesADay: 9), RuleBounds(minutesADay: 8), false),
      (RuleBounds(minutesADay: 9), RuleBounds(when: [.lessons], minutesADay: 10), true),
      (RuleBounds(sessionMinutes: 9), RuleBounds(minutesADay: 90), false),
      (RuleBounds(firstSeenDays: 9), RuleBounds(firstSeenDays: 30), true),
      (RuleBounds(firstSeenDays: 9), RuleBounds(), false),
    ])
  func `bounds count`(earlier: RuleBounds, later: RuleBounds, covers: Bool) {
    var (first, second) = (rule(), rule())
    (first.bounds, second.bounds) = (earlier, later)
    #expect(RuleCoverage.covering(1, in: [first, second]) == (covers ? [0] : nil))
  }

  @Test func `rules of several files stand in the order of the files`() throws {
    var school = SampleSchool()
    let rule =
      "{ id: 'ID', title: 'T', who: ['years:7-9'], match: 'any', severity: 'low', "
      + "categories: ['gambling'], audience: ['dsl'] }"
    school.files["first.json5"] =
      "{ rules: [\(rule.replacing("ID", with: "one"))] }"
    school.files["second.json5"] =
      "{ rules: [\n\(rule.replacing("ID", with: "two"))] }"
    _ = try school.replace(
      "  roles: {", with: "  rules: ['first.json5', 'rules.json5', 'second.json5'],\n  roles: {",
      in: "vigil.json5")
    let settings = try school.load()
    #expect(settings.rules.map(\.id) == ["one", "search-harm", "bets", "two"])
    let never = settings.notices.filter { $0.what.contains("can never fire") }
    #expect(never.map(\.line) == [2] && never[0].what.contains("first.json5:1) takes"))
    school.files["second.json5"] = "{ rules: [\n\(rule.replacing("ID", with: "one"))] }"
    let complaint = try #require(try school.complaints().first)
    #expect(complaint.what == "the rule \"one\" stands in first.json5:1 already")
    #expect(complaint.file == "second.json5" && complaint.line == 2)
  }

  @Test func `a rule that never fires is a complaint in its line`() throws {
    var school = SampleSchool()
    let line = try school.replace(
      "{ id: \"bets\"",
      with: "{ id: 'again', title: 'Again', who: ['pupils'], match: 'searches', severity: 'low',"
        + " categories: ['self-harm'], audience: ['dsl'] },\n{ id: \"bets\"", in: "rules.json5")
    let complaints = try school.complaints()
    #expect(complaints.map(\.line) == [line])
    #expect(
      complaints.first?.what == "the rule \"again\" can never fire: \"search-harm\" (line 3) takes"
        + " everything that it fits")
  }

  @Test func `rules overlap when one visit can fit both`() {
    #expect(RuleCoverage.overlap(rule([.years(7...9)]), rule([.years(9...11)])))
    #expect(RuleCoverage.overlap(rule([.group(.pupils)]), rule([.years(9...11)], .any)))
    #expect(!RuleCoverage.overlap(rule([.years(7...8)]), rule([.years(9...11)])))
    #expect(!RuleCoverage.overlap(rule(), rule([.group(.pupils)], .searches)))
    #expect(!RuleCoverage.overlap(rule(), rule([.group(.pupils)], .sites, ["chat"])))
  }
}
