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
