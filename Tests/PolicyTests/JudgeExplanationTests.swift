import Policy
import Testing
import Vocabulary

struct JudgeExplanationTests {
  private typealias School = InventedSchool

  private func lines(_ school: School, _ fact: JudgedFact) -> [String] {
    let explanation = Judge.explain(fact, policy: school.policy)
    return explanation.trials.map { "\($0.rule) \($0.fits ? "yes" : "no"): \($0.reason)" }
      + [explanation.verdict]
  }

  @Test func `every rule up to the first that fits says why`() throws {
    let school = try School([
      School.rule("staff", who: [.group(.staff)]), School.rule("search", match: .searches),
      School.rule("blocked", actions: [.blocked, .warned]),
      School.rule("games", categories: ["games"]),
      School.rule("device", categories: [], device: ["Adult"]),
      School.rule("years", who: [.years(7...9)], minimumVisits: 3, severity: .high),
      School.rule("never"),
    ])
    let evidence = [School.list("gambling"), School.device("Adult")]
    #expect(
      lines(school, school.fact(600, evidence: evidence)) == [
        "staff no: it is for staff; this is pupils",
        "search no: it is for searches; this is none",
        "blocked no: it is for blocked, warned; this was allowed",
        "games no: none of its categories is among the reasons",
        "device no: the device's own category counts only where the device blocked or warned",
        "years yes: fits for gambling if the episode has at least 3 visits",
        "never yes: fits for gambling",
        "an event of rule years if the episode has at least 3 visits, severity high, "
          + "for: Designated safeguarding lead; else an event of rule never, severity medium, "
          + "for: Designated safeguarding lead",
      ])
  }

  @Test func `what stands above the rules is told first`() throws {
    var school = try School()
    school.policy.staffMonitoring = .onAuthorisation
    let teacher = School.person("tteach", .staff)
    #expect(
      lines(school, school.fact(600, evidence: [School.list("helpline")])) == [
        "no event: the destination is protected, and no rule is tried"
      ])
    #expect(
      lines(school, school.fact(600, evidence: [School.list("religion")])) == [
        "no event: its categories never raise one by themselves"
      ])
    #expect(lines(school, school.fact(600, teacher))[0].contains("only on authorisation"))
    school.policy.rules = []
    #expect(
      lines(school, school.fact(600, teacher, evidence: [School.list("terrorism")])) == [
        "always-tell yes: fits for terrorism",
        "an event of rule always-tell, severity urgent, for: Headteacher",
      ])
    #expect(lines(school, school.fact(600)) == ["no event: no rule fits; it is only counted"])
  }
}
