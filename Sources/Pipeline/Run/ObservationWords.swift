internal import Store
internal import Vocabulary

/// What was observed on some days, in words: the same for the run that observed it, for its reports
/// and for those that are made later.
enum ObservationWords {
  /// How many days are named.
  private static let daysShown = 3

  /// The notes, one a kind and source.
  static func notes(of observations: [Observation]) -> [String] {
    Observation.Kind.allCases.flatMap { kind in
      let ofKind = Dictionary(grouping: observations.filter { $0.kind == kind }, by: \.source)
      return ofKind.sorted { $0.key < $1.key }.compactMap { source, found in
        note(kind, of: source, found, among: observations)
      }
    }
  }

  private static func note(
    _ kind: Observation.Kind, of source: String, _ found: [Observation],
    among all: [Observation]
  ) -> String? {
    let count = found.reduce(0) { $0 + $1.count }
    switch kind {
    case .olderLists:
      return "the lists were those of an earlier run, since one could not be read (\(days(found)))"
    case .lostQuestions:
      return "\(source): open DNS questions of an earlier run were lost (\(days(found)))"
    case .searches: return nil
    case .searchesWithoutTerms:
      // One search with its terms shows that the device does log them.
      guard !all.contains(where: { $0.kind == .searches && $0.source == source }) else {
        return nil
      }
      return "search terms are not in the logs of \(source) that were read: the proxy leaves them "
        + "out (Squid: set strip_query_terms off)"
    case .onlyLookups, .noUsers, .noURLs, .noBlocks, .onlyBlocks, .allowedMayBeMissing:
      let limit = FormatLimit.allCases.first { Observation.Kind($0) == kind }
      return limit.map { "\(source): \($0.words)" }
    case .onlyWeakLists, .tooFewLists, .countedByRule, .workUnknown, .backgroundVisits,
      .filterChecks, .behindRelay, .relayByUsers, .relayByHosts:
      return judged(kind, source, found)
    case .refusedIdentityLines:
      return "\(source): \(count == 1 ? "1 line was" : "\(count) lines were") refused"
    case .expiredVisits:
      return count == 1
        ? "1 visit was older than what may be kept"
        : "\(count) visits were older than what may be kept"
    }
  }

  /// What judging found beside events; `nil` for what it does not find.
  private static func judged(
    _ kind: Observation.Kind, _ source: String, _ found: [Observation]
  ) -> String? {
    let count = found.reduce(0) { $0 + $1.count }
    switch kind {
    case .onlyWeakLists:
      return "\(source): \(visits(count)) raised no event, since only weak lists hold the site"
    case .tooFewLists:
      return
        "\(source): \(visits(count)) raised no event, since fewer lists hold the site than the "
        + "category asks for"
    case .countedByRule:
      return "\(visits(count)) counted by the rule \(source), which makes no event"
    case .workUnknown:
      return "\(visits(count)) raised no event of the rule \(source), since no timetable tells "
        + "whether it was working time"
    case .backgroundVisits:
      return count == 1
        ? "1 request ran in the background of pages and programs, and is no visit of anybody's"
        : "\(count) requests ran in the background of pages and programs, and are no visits of "
          + "anybody's"
    case .filterChecks:
      return "the filter was tested: \(source) (\(days(found)))"
    case .behindRelay:
      return
        "behind \(source): \(visits(count)) of nobody known, for which no person is named; log "
        + "there instead"
    case .relayByUsers, .relayByHosts: return relay(kind, source, found.map(\.count).max() ?? 0)
    default: return nil
    }
  }

  /// Why an address counts as a relay though nobody declared it.
  private static func relay(_ kind: Observation.Kind, _ address: String, _ most: Int) -> String {
    let key = kind == .relayByUsers ? "users" : "hosts"
    let what =
      kind == .relayByUsers
      ? "\(most) users were seen there in one quarter of an hour"
      : "\(most) noteworthy hosts were asked for there on one day without a user"
    return "\(address) counts as a relay, since \(what): declare it in relays, or raise "
      + "relayDetection.\(key)"
  }

  private static func visits(_ count: Int) -> String {
    count == 1 ? "1 visit" : "\(count) visits"
  }

  /// The first days, and how many more.
  private static func days(_ observations: [Observation]) -> String {
    let days = Set(observations.map(\.day)).sorted()
    let shown = days.prefix(daysShown).map(\.description).joined(separator: ", ")
    return days.count > daysShown ? "\(shown) and \(days.count - daysShown) more" : shown
  }
}
