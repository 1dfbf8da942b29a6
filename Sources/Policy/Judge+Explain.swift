internal import CivilTime
public import Vocabulary

extension Judge {
  /// Says which rules are tried on one fact, and why each does or does not fit.
  ///
  /// The fact is looked at alone: what other sources tell of the same visit is not joined.
  public static func explain(
    _ fact: JudgedFact, policy: Policy, companions: Companions = Companions()
  ) -> JudgeExplanation {
    let moment = Instant(seconds: Int64(fact.fact.key.minute) * 60)
    let joined = JoinedFact(fact, day: policy.zone.day(of: moment)).timed(by: policy.calendar)
    if FilterCheck.isCheck(joined, taxonomy: policy.taxonomy) {
      return JudgeExplanation(
        trials: [], verdict: "no event: the site tests the filter, so it counts as a check")
    }
    let sorted = Noise.sort([joined], policy: policy, companions: companions)
    let nature = EventWording.nature(of: sorted.background.first ?? sorted.kept[0])
    guard let visit = sorted.kept.first else {
      return JudgeExplanation(
        nature: nature, trials: [],
        verdict: "no event: it ran in the background, and is only counted")
    }
    var explanation = explain(visit, policy)
    explanation.nature = nature
    return explanation
  }

  private static func explain(_ visit: JoinedFact, _ policy: Policy) -> JudgeExplanation {
    switch Admission(visit, policy: policy) {
    case .protected:
      return JudgeExplanation(
        trials: [], verdict: "no event: the destination is protected, and no rule is tried")
    case .withheld:
      return JudgeExplanation(
        trials: [],
        verdict: "no event: the school's policy shows visits of staff only on authorisation, "
          + "and none of the categories is one that is always told")
    case .judged(let visit, let grounds):
      if grounds.isEmpty, !grounds.distrusted.isEmpty {
        return JudgeExplanation(
          distrusted: grounds.distrusted, trials: [],
          verdict: "no event: what the lists say is not enough for one; it is only counted")
      }
      if grounds.isEmpty {
        return JudgeExplanation(
          trials: [], verdict: "no event: its categories never raise one by themselves")
      }
      return explain(visit, grounds, policy)
    }
  }

  /// The categories among reasons that lists give a site and that raise no event by themselves.
  public static func distrusted(_ evidence: [Evidence], policy: Policy) -> [Distrust] {
    Grounds(evidence, policy: policy).distrusted
  }

  private static func explain(
    _ visit: JoinedFact, _ grounds: Grounds, _ policy: Policy
  ) -> JudgeExplanation {
    var trials: [RuleTrial] = []
    var verdicts: [String] = []
    for number in 0...policy.rules.count {
      guard let rule = policy.rule(number, for: visit) else { continue }
      switch rule.fit(visit, grounds: grounds) {
      case .not(let misfit):
        trials.append(
          RuleTrial(
            rule: rule.id, fits: false,
            reason: MisfitWording.words(misfit, rule, visit),
            isUndecided: misfit == .workUnknown))
      case .fits(let reasons, _):
        let categories = Set(reasons.map(\.category)).sorted().joined(separator: ", ")
        let amount = MisfitWording.amount(of: rule)
        trials.append(
          RuleTrial(
            rule: rule.id, fits: true, reason: "fits for \(categories)\(amount)"))
        verdicts.append(verdict(rule, visit, policy))
        // Whether an amount is reached, other visits of the day decide.
        if rule.minimumVisits > 1 || rule.bounds.hasAmount { continue }
        return JudgeExplanation(
          distrusted: grounds.distrusted, trials: trials,
          verdict: verdicts.joined(separator: "; else "))
      }
    }
    verdicts.append(
      trials.contains { $0.isUndecided }
        ? "no event: no timetable tells whether it was working time; it is counted"
        : "no event: no rule fits; it is only counted")
    return JudgeExplanation(
      distrusted: grounds.distrusted, trials: trials,
      verdict: verdicts.joined(separator: "; else "))
  }

  private static func verdict(_ rule: Rule, _ visit: JoinedFact, _ policy: Policy) -> String {
    let amount = MisfitWording.amount(of: rule)
    if rule.outcome == .count {
      return "no event: the rule \(rule.id) counts it by day and names nobody\(amount)"
    }
    let roles = policy.routing.audience(
      policy.roles(of: rule, for: visit.group), about: visit.user)
    let readers = roles.map(\.title).joined(separator: ", ")
    let unread =
      policy.routing.canReceive(roles, about: visit.user) ? "" : ", and nobody may receive it"
    return "an event of rule \(rule.id)\(amount), "
      + "severity \(rule.severity(for: visit).name), for: \(readers)\(unread)"
  }
}
