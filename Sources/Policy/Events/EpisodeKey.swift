internal import Vocabulary

/// What visits of one episode share beside the rule.
struct EpisodeKey: Hashable {
  let identity: Identity
  let day: Day
  let target: Event.Target

  /// The key of a visit for which a rule fits.
  init(_ visit: JoinedFact, isSearch: Bool) {
    identity = visit.identity
    day = visit.day
    target = isSearch ? .search(EpisodeKey.folded(visit.query)) : .site(visit.site)
  }

  /// The query in lower case, with one space for each run of spaces.
  private static func folded(_ query: String) -> String {
    query.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
