internal import Vocabulary

/// Tells pages that somebody opened from what pages and programs ask for by themselves, and takes
/// the latter out, blocked or not: a blocked widget is nobody's visit.
///
/// In doubt a visit stays. A search always stays, and a matter of safeguarding stays unless its own
/// line leaves no doubt.
enum Noise {
  /// Visits sorted by their nature.
  struct Sorted {
    /// Those that are judged.
    var kept: [JoinedFact] = []
    /// Those in the background of pages and programs.
    var background: [JoinedFact] = []
  }

  /// Sorts the visits of one or more days.
  static func sort(_ visits: [JoinedFact], policy: Policy, companions: Companions) -> Sorted {
    var sorted = Sorted()
    let even = evenPlaces(in: visits)
    for (place, visit) in visits.enumerated() {
      var visit = visit
      let reason = reason(
        visit, isEven: even.contains(place), policy: policy, companion: companions[visit.host])
      visit.nature = nature(for: reason)
      visit.natureReason = reason
      // A widget comes with the pages of others; a page that is left open asks while all is quiet.
      let isAlone = reason == .noPageType && visit.lead == .opened
      visit.isRunning = (even.contains(place) || isAlone) && !reason.isDecisive
      let isBackground = visit.nature == .background
      if isBackground, isEnough(reason, for: visit, policy.taxonomy) {
        visit.isBackground = true
        sorted.background.append(visit)
      } else {
        sorted.kept.append(visit)
      }
    }
    return sorted
  }

  /// Why a visit is what it is.
  static func reason(
    _ visit: JoinedFact, isEven: Bool, policy: Policy, companion: Companion
  ) -> NatureReason {
    let signs = visit.signs
    if !visit.query.isEmpty { return .search }
    if signs.pages > 0 {
      // A frame is a page too; where the log has no referrer, its times alone tell it.
      return visit.lead == .followed && companion.isUsual ? .companion : .pageType
    }
    if signs.programs == visit.count { return .program }
    if signs.embedded == visit.count { return .otherSitesPage }
    if signs.embedded + signs.programs + signs.parts == visit.count { return .noPageType }
    if isEven { return .evenIntervals }
    switch visit.lead {
    case .opened:
      let isDoubtful = companion.isCertain || hasBackgroundCategory(visit, policy.taxonomy)
      return isDoubtful ? .nothing : .firstAfterPause
    case .followed where companion.isUsual: return .companion
    case .within where companion.isCertain: return .companion
    case .amid: return .loading
    case .amongFirst, .followed, .within, nil: break
    }
    return hasBackgroundCategory(visit, policy.taxonomy) ? .backgroundCategory : .nothing
  }

  private static func nature(for reason: NatureReason) -> Nature {
    switch reason {
    case .search, .pageType, .firstAfterPause: .page
    case .nothing: .unknown
    case .otherSitesPage, .program, .noPageType, .backgroundCategory, .evenIntervals, .companion,
      .loading:
      .background
    }
  }

  private static func hasBackgroundCategory(_ visit: JoinedFact, _ taxonomy: Taxonomy) -> Bool {
    visit.evidence.contains { reason in
      reason.origin != .device && taxonomy.category(id: reason.category)?.isBackground == true
    }
  }

  /// True when a reason is enough to leave a visit out: the graver what it may be, the surer.
  static func isEnough(
    _ reason: NatureReason, for visit: JoinedFact, _ taxonomy: Taxonomy
  ) -> Bool {
    let categories = visit.evidence.compactMap { reason in
      reason.origin == .device
        ? taxonomy.category(ofDeviceWord: reason.category)
        : taxonomy.category(id: reason.category)
    }.filter(\.isSafeguarding)
    if categories.isEmpty || reason.isDecisive { return true }
    // What no page is and came behind another request: two signs of different kinds.
    let isBehind = visit.lead.map { [.followed, .amid, .within].contains($0) } ?? false
    if reason == .noPageType, isBehind { return true }
    return reason == .loading && !categories.contains(where: \.mustBlock)
  }

  private static func evenPlaces(in visits: [JoinedFact]) -> Set<Int> {
    struct Key: Hashable {
      let day: Day
      let client: String
      let user: String
      let host: String
    }
    let groups = Dictionary(grouping: visits.indices) { place in
      let visit = visits[place]
      return Key(day: visit.day, client: visit.client, user: visit.user, host: visit.host)
    }
    var found: Set<Int> = []
    for places in groups.values where places.count > 1 {
      for place in EvenIntervals.places(in: places.map { visits[$0] }) {
        found.insert(places[place])
      }
    }
    return found
  }
}
