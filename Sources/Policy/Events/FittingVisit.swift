internal import Vocabulary

/// A visit with the reasons for which a rule fits.
struct FittingVisit {
  let visit: JoinedFact
  let grounds: Grounds
  let reasons: [Evidence]
  /// True when the event is about the query, not about the site.
  let isSearch: Bool
  /// The number of the first rule of which only a missing timetable keeps it; `nil` for none.
  var undecided: Int?
}

extension Event {
  /// Makes the event of one episode of a rule; the audience is settled by routing.
  init(_ episode: [FittingVisit], rule: Rule, target: Target, routing: Routing, roles: [Role]) {
    let visits = episode.map(\.visit)
    let byTime = visits.sorted { ($0.minute, $0.place) < ($1.minute, $1.place) }
    let first = byTime[0]
    let reasons = Set(episode.flatMap(\.reasons))
    let count = { (actions: Set<Action>) in
      visits.filter { actions.contains($0.action) }.reduce(0) { $0 + $1.count }
    }
    self.init(
      rule: rule.id, identity: first.identity.shown, target: target,
      hosts: Set(visits.map(\.host)).sorted(),
      categories: Set(reasons.map(\.category)).sorted(), severity: rule.severity,
      audience: routing.audience(roles, about: first.user),
      first: Instant(seconds: Int64(first.minute) * 60),
      last: Instant(seconds: Int64(byTime[byTime.count - 1].minute) * 60),
      allowedCount: count([.allowed, .warned]), blockedCount: count([.blocked]),
      unknownCount: count([.unknown, .challenged]),
      isLookupOnly: visits.allSatisfy(\.isLookupOnly), evidence: reasons.sorted(),
      clients: Set(visits.map(\.client)).subtracting([""]).sorted(),
      sources: visits.reduce(into: Set()) { $0.formUnion($1.sources) }.sorted(),
      place: first.place, nature: Event.nature(of: visits),
      identification: visits.reduce(first.identification) {
        $0.joined(with: $1.identification)
      })
  }

  /// A page when one of the visits is; background when all are.
  private static func nature(of visits: [JoinedFact]) -> Nature {
    if visits.contains(where: { $0.nature == .page }) { return .page }
    return visits.allSatisfy { $0.nature == .background } ? .background : .unknown
  }
}
