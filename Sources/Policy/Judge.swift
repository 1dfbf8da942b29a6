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
    result.companions = Companions.counts(of: facts)
    var companions = companions
    companions.add(result.companions)
    var pending: [[FittingVisit]] = Array(repeating: [], count: policy.rules.count + 1)
    let visits = VisitJoin.visits(of: FactOrder.added(facts), zone: policy.zone)
    let sorted = Noise.sort(
      visits.filter { visit in
        guard FilterCheck.isCheck(visit, taxonomy: policy.taxonomy) else { return true }
        result.filterChecks[FilterCheck(visit), default: 0] += visit.count
        return false
      }, policy: policy, companions: companions)
    for visit in sorted.background { result.backgroundVisits += visit.count }
    for visit in sorted.kept {
      switch Admission(visit, policy: policy) {
      case .protected: result.protectedFacts += 1
      case .withheld: result.withheldStaffFacts += 1
      case .judged(let visit, let grounds):
        settle(visit, grounds, from: 0, policy, &pending, &result)
      }
    }
    for number in pending.indices {
      // Emptied first: what has too few visits goes on to a later rule.
      let visits = pending[number]
      pending[number] = []
      judge(visits, number, policy, &pending, &result)
    }
    result.events.sort(by: precedes)
    result.unreachable.sort(by: precedes)
    return result
  }

  /// Gives a visit to the first rule from a number on that fits.
  private static func settle(
    _ visit: JoinedFact, _ grounds: Grounds, from start: Int, _ policy: Policy,
    _ pending: inout [[FittingVisit]], _ result: inout JudgeResult
  ) {
    for number in start..<pending.count {
      guard let rule = rule(number, for: visit, policy: policy),
        case .fits(let reasons, let isSearch) = rule.fit(visit, grounds: grounds)
      else { continue }
      pending[number].append(
        FittingVisit(visit: visit, grounds: grounds, reasons: reasons, isSearch: isSearch))
      return
    }
    result.factsWithoutRule += 1
    for distrust in decisive(visit, grounds, policy) {
      result.distrustedVisits[distrust, default: 0] += visit.count
    }
  }

  /// What is missing for the first rule that would fit if every list were enough.
  private static func decisive(
    _ visit: JoinedFact, _ grounds: Grounds, _ policy: Policy
  ) -> [Distrust] {
    if grounds.distrusted.isEmpty { return [] }
    for number in 0...policy.rules.count {
      guard let rule = rule(number, for: visit, policy: policy),
        case .not = rule.fit(visit, grounds: grounds),
        case .fits(let reasons, _) = rule.fit(visit, grounds: grounds.trustingAll)
      else { continue }
      let categories = Set(reasons.map(\.category))
      return grounds.distrusted.filter { categories.contains($0.category) }
    }
    return []
  }

  /// The rule with a number; behind the school's own stands the one for what is always told.
  static func rule(_ number: Int, for visit: JoinedFact, policy: Policy) -> Rule? {
    if number < policy.rules.count { return policy.rules[number] }
    let isUnnamed = visit.identity.group == .staff && policy.staffMonitoring == .onAuthorisation
    return isUnnamed ? UnnamedStaff.rule : nil
  }

  /// Makes the events of one rule; episodes with too few visits go on to the later rules.
  private static func judge(
    _ visits: [FittingVisit], _ number: Int, _ policy: Policy,
    _ pending: inout [[FittingVisit]], _ result: inout JudgeResult
  ) {
    guard let sample = visits.first,
      let rule = rule(number, for: sample.visit, policy: policy)
    else { return }
    let groups = Dictionary(grouping: visits) { EpisodeKey($0.visit, isSearch: $0.isSearch) }
    for (key, visits) in groups {
      for episode in episodes(of: visits, gapMinutes: policy.episodeMinutes) {
        guard episode.reduce(0, { $0 + $1.visit.count }) >= rule.minimumVisits else {
          for fitting in episode {
            settle(fitting.visit, fitting.grounds, from: number + 1, policy, &pending, &result)
          }
          continue
        }
        let roles = roles(of: rule, for: key.identity, policy: policy)
        let event = Event(
          episode, rule: rule, target: key.target, routing: policy.routing, roles: roles)
        result.events.append(event)
        if !policy.routing.canReceive(event.audience, about: episode[0].visit.user) {
          result.unreachable.append(event)
        }
      }
    }
  }

  /// Cuts visits where the gap is as long as the policy says.
  private static func episodes(
    of visits: [FittingVisit], gapMinutes: Int
  ) -> [[FittingVisit]] {
    var episodes: [[FittingVisit]] = []
    var last = Int.min / 2
    for fitting in visits.sorted(by: { $0.visit.minute < $1.visit.minute }) {
      let minute = Int(fitting.visit.minute)
      if minute - last < gapMinutes || minute == last {
        episodes[episodes.count - 1].append(fitting)
      } else {
        episodes.append([fitting])
      }
      last = minute
    }
    return episodes
  }

  /// The roles of a rule's events; unless staff are monitored as a matter of routine, theirs go to
  /// the headteacher alone.
  private static func roles(of rule: Rule, for identity: Identity, policy: Policy) -> [Role] {
    identity.group == .staff && policy.staffMonitoring != .routine ? [.headteacher] : rule.audience
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
  /// Orders sites before searches, and each by its text.
  var sortKey: (Int, String) {
    switch self {
    case .site(let site): (0, site)
    case .search(let query): (1, query)
    }
  }
}
