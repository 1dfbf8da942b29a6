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
    let joined = JoinedFact(fact, day: policy.zone.day(of: moment))
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
    for number in 0...policy.rules.count {
      guard let rule = rule(number, for: visit, policy: policy) else { continue }
      switch rule.fit(visit, grounds: grounds) {
      case .not(let misfit):
        trials.append(
          RuleTrial(rule: rule.id, fits: false, reason: words(misfit, rule, visit)))
      case .fits(let reasons, _):
        let categories = Set(reasons.map(\.category)).sorted().joined(separator: ", ")
        trials.append(RuleTrial(rule: rule.id, fits: true, reason: "fits for \(categories)"))
        return JudgeExplanation(
          distrusted: grounds.distrusted, trials: trials, verdict: verdict(rule, visit, policy))
      }
    }
    return JudgeExplanation(
      distrusted: grounds.distrusted, trials: trials,
      verdict: "no event: no rule fits; it is only counted")
  }

  private static func verdict(_ rule: Rule, _ visit: JoinedFact, _ policy: Policy) -> String {
    let isLed = visit.identity.group == .staff && policy.staffMonitoring != .routine
    let roles = policy.routing.audience(
      isLed ? [.headteacher] : rule.audience, about: visit.user)
    let readers = roles.map(\.title).joined(separator: ", ")
    let unread =
      policy.routing.canReceive(roles, about: visit.user) ? "" : ", and nobody may receive it"
    let need =
      rule.minimumVisits > 1
      ? " if the episode has at least \(rule.minimumVisits) visits" : ""
    return "an event of rule \(rule.id)\(need), severity \(rule.severity.name), "
      + "for: \(readers)\(unread)"
  }

  private static func words(
    _ misfit: RuleFit.Misfit, _ rule: Rule, _ visit: JoinedFact
  ) -> String {
    switch misfit {
    case .who:
      let groups = rule.who.map(\.name).joined(separator: ", ")
      return "it is for \(groups); this is \(visit.identity.group.name)"
    case .noSearch: return "it is for searches; this is none"
    case .action:
      let actions = Action.allCases.filter(rule.actions.contains).map(\.name)
      return "it is for \(actions.joined(separator: ", ")); this was \(visit.action.name)"
    case .noCategory: return "none of its categories is among the reasons"
    case .onlyDeviceWordNotBlocked:
      return "the device's own category counts only where the device blocked or warned"
    }
  }
}
