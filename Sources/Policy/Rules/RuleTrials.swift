internal import Vocabulary

/// Gives each visit to the first rule that fits it, and makes the events of each rule.
///
/// What too few visits or minutes make no event of goes on to the later rules.
struct RuleTrials {
  private let policy: Policy
  private var pending: [[FittingVisit]]
  private var rest = JudgeResult()

  /// Starts without visits.
  init(policy: Policy) {
    self.policy = policy
    pending = Array(repeating: [], count: policy.rules.count + 1)
  }

  /// Gives a visit to the first rule that fits.
  mutating func settle(_ visit: JoinedFact, _ grounds: Grounds) {
    settle(visit, grounds, from: 0, undecided: nil)
  }

  /// Makes the events of all visits, and counts the others.
  mutating func judge(into result: inout JudgeResult) {
    for number in pending.indices {
      // Emptied first: what has too few visits goes on to a later rule.
      let visits = pending[number]
      pending[number] = []
      judge(visits, number)
    }
    result.events += rest.events
    result.unreachable += rest.unreachable
    result.factsWithoutRule += rest.factsWithoutRule
    result.distrustedVisits.merge(rest.distrustedVisits) { $0 + $1 }
    result.countedVisits.merge(rest.countedVisits) { $0 + $1 }
  }

  private mutating func settle(
    _ visit: JoinedFact, _ grounds: Grounds, from start: Int, undecided: Int?
  ) {
    var undecided = undecided
    for number in start..<pending.count {
      guard let rule = policy.rule(number, for: visit) else { continue }
      // What runs in the background is a visit only for a rule about what is left running.
      if visit.isBackground, rule.bounds.sessionMinutes == nil { continue }
      switch rule.fit(visit, grounds: grounds) {
      case .fits(let reasons, let isSearch):
        pending[number].append(
          FittingVisit(
            visit: visit, grounds: grounds, reasons: reasons, isSearch: isSearch,
            undecided: undecided))
        return
      case .not(.workUnknown): undecided = undecided ?? number
      case .not: continue
      }
    }
    if visit.isBackground { return }
    if let rule = undecided.flatMap({ policy.rule($0, for: visit) }) {
      count(visit, rule, .workUnknown)
      return
    }
    rest.factsWithoutRule += 1
    for distrust in decisive(visit, grounds) {
      rest.distrustedVisits[distrust, default: 0] += visit.count
    }
  }

  private mutating func count(_ visit: JoinedFact, _ rule: Rule, _ reason: RuleCount.Reason) {
    let key = RuleCount(rule: rule.id, day: visit.day, reason: reason)
    rest.countedVisits[key, default: 0] += visit.count
  }

  /// What is missing for the first rule that would fit if every list were enough.
  private func decisive(_ visit: JoinedFact, _ grounds: Grounds) -> [Distrust] {
    if grounds.distrusted.isEmpty { return [] }
    for number in 0...policy.rules.count {
      guard let rule = policy.rule(number, for: visit),
        case .not = rule.fit(visit, grounds: grounds),
        case .fits(let reasons, _) = rule.fit(visit, grounds: grounds.trustingAll)
      else { continue }
      let categories = Set(reasons.map(\.category))
      return grounds.distrusted.filter { categories.contains($0.category) }
    }
    return []
  }

  private mutating func judge(_ visits: [FittingVisit], _ number: Int) {
    guard let sample = visits.first, let rule = policy.rule(number, for: sample.visit) else {
      return
    }
    let spans = VisitSpan.gathered(visits, for: rule, episodeMinutes: policy.episodeMinutes)
    for span in spans {
      if !span.isEnough(for: rule) {
        for fitting in span.visits {
          settle(
            fitting.visit, fitting.grounds, from: number + 1, undecided: fitting.undecided)
        }
      } else if rule.outcome == .count {
        for fitting in span.visits { count(fitting.visit, rule, .outcome) }
      } else {
        add(span, rule)
      }
    }
  }

  private mutating func add(_ span: VisitSpan, _ rule: Rule) {
    let visit = span.visits[0].visit
    var event = Event(
      span.visits, rule: rule, target: span.target, routing: policy.routing,
      roles: policy.roles(of: rule, for: visit.group))
    event.severity = rule.severity(for: visit)
    event.minutes = span.minutes(for: rule)
    rest.events.append(event)
    if !policy.routing.canReceive(event.audience, about: visit.user) {
      rest.unreachable.append(event)
    }
  }
}
