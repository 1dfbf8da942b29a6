internal import Vocabulary

/// Turns facts into events by the school's policy: a pure function, so that judging can be
/// repeated at will.
///
/// Takes the facts of one or more whole school days. What comes out does not depend on the order
/// of the facts, nor on how alike facts were added up before.
public enum Judge {
  /// Judges facts: joins what is one visit, tries the rules in order, gathers episodes, and
  /// settles who receives each event.
  ///
  /// - Parameter companions: How hosts were asked for on other days; those of the facts are added.
  public static func events(
    of facts: [JudgedFact], policy: Policy, companions: Companions = Companions()
  ) -> JudgeResult {
    var result = JudgeResult()
    var trials = RuleTrials(policy: policy)
    result.companions = Companions.counts(of: facts)
    var companions = companions
    companions.add(result.companions)
    let visits = VisitJoin.visits(of: FactOrder.added(facts), zone: policy.zone)
    let sorted = Noise.sort(
      visits.filter { visit in
        guard FilterCheck.isCheck(visit, taxonomy: policy.taxonomy) else { return true }
        result.filterChecks[FilterCheck(visit), default: 0] += visit.count
        return false
      }, policy: policy, companions: companions)
    for visit in sorted.background { result.backgroundVisits += visit.count }
    for visit in sorted.kept + sorted.background.filter(\.isRunning) {
      switch Admission(visit, policy: policy) {
      case .protected: result.protectedFacts += 1
      case .withheld: result.withheldStaffFacts += 1
      case .judged(let visit, let grounds):
        trials.settle(visit.timed(by: policy.calendar), grounds)
      }
    }
    trials.judge(into: &result)
    result.events.sort(by: precedes)
    result.unreachable.sort(by: precedes)
    return result
  }

  private static func precedes(_ first: Event, _ second: Event) -> Bool {
    if first.first != second.first { return first.first < second.first }
    if first.identity.key != second.identity.key {
      return first.identity.key < second.identity.key
    }
    if first.rule != second.rule { return first.rule < second.rule }
    return first.target.sortKey < second.target.sortKey
  }
}

extension Event.Target {
  /// Orders sites before searches before use, and each by its text.
  var sortKey: (Int, String) {
    switch self {
    case .site(let site): (0, site)
    case .search(let query): (1, query)
    case .use(let categories): (2, categories)
    case .pattern(let pattern): (3, "\(pattern.kind.rawValue) \(pattern.category)")
    }
  }
}
