internal import Vocabulary

/// The visits that one event of a rule would tell of.
struct VisitSpan {
  let visits: [FittingVisit]
  let target: Event.Target

  /// What visits of one day share, when a rule adds the day up.
  ///
  /// Staff who are not named share an identity, so the user counts too.
  private struct DayKey: Hashable {
    let identity: Identity
    let user: String
    let day: Day
  }

  private struct SiteKey: Hashable {
    let episode: EpisodeKey
    let user: String
  }

  /// Gathers the visits that fit a rule into days, sessions or episodes.
  static func gathered(
    _ visits: [FittingVisit], for rule: Rule, episodeMinutes: Int
  ) -> [VisitSpan] {
    if rule.bounds.isDaily {
      return Dictionary(grouping: visits) {
        DayKey(identity: $0.visit.identity, user: $0.visit.user, day: $0.visit.day)
      }.values.map { VisitSpan(visits: $0, target: .use(rule.use)) }
    }
    let isSession = rule.bounds.sessionMinutes != nil
    let gap = isSession ? RuleBounds.sessionGapMinutes : episodeMinutes
    return Dictionary(grouping: visits) {
      SiteKey(
        episode: EpisodeKey($0.visit, isSearch: $0.isSearch),
        user: isSession ? $0.visit.user : "")
    }.flatMap { key, visits in
      cut(visits, gapMinutes: gap).map { VisitSpan(visits: $0, target: key.episode.target) }
    }
  }

  /// True when there are as many visits or minutes as the rule asks for.
  func isEnough(for rule: Rule) -> Bool {
    guard count >= rule.minimumVisits else { return false }
    if let budget = rule.bounds.minutesADay, minutes(for: rule) <= budget { return false }
    if let budget = rule.bounds.visitsADay, count <= budget { return false }
    if let length = rule.bounds.sessionMinutes, minutes(for: rule) < length { return false }
    return true
  }

  /// The estimated minutes of use: of a session from end to end, of a day those with a visit; 0
  /// for rules that do not ask for them.
  func minutes(for rule: Rule) -> Int {
    let minutes = visits.map { Int($0.visit.minute) }
    if rule.bounds.sessionMinutes != nil, let first = minutes.min(), let last = minutes.max() {
      return last - first + 1
    }
    return rule.bounds.isDaily ? Set(minutes).count : 0
  }

  /// How many visits there are.
  var count: Int {
    visits.reduce(0) { sum, fitting in
      let (total, overflow) = sum.addingReportingOverflow(fitting.visit.count)
      return overflow ? Int.max : total
    }
  }

  /// Cuts visits where the gap is as long as the policy says.
  private static func cut(_ visits: [FittingVisit], gapMinutes: Int) -> [[FittingVisit]] {
    var spans: [[FittingVisit]] = []
    var last = Int.min / 2
    for fitting in visits.sorted(by: { $0.visit.minute < $1.visit.minute }) {
      let minute = Int(fitting.visit.minute)
      if minute - last < gapMinutes || minute == last {
        spans[spans.count - 1].append(fitting)
      } else {
        spans.append([fitting])
      }
      last = minute
    }
    return spans
  }
}
