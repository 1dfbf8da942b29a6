internal import Vocabulary

/// What came of trying a rule on a visit.
enum RuleFit {
  /// It fits, for these reasons; the event is about the query when a concern made it fit.
  case fits([Evidence], isSearch: Bool)
  /// It does not fit.
  case not(Misfit)

  /// Why a rule does not fit.
  enum Misfit {
    case who
    case noSearch
    case action
    case noCategory
    case onlyDeviceWordNotBlocked
    case place
    case seenBefore
    case time
    /// All fits, but no timetable tells whether the person had to work.
    case workUnknown
  }
}

extension Rule {
  /// Tries the rule on a visit.
  func fit(_ visit: JoinedFact, grounds: Grounds) -> RuleFit {
    guard who.contains(where: { $0.includes(visit.identity, as: visit.group) }) else {
      return .not(.who)
    }
    let isSearch = !visit.query.isEmpty
    guard isSearch || match != .searches else { return .not(.noSearch) }
    guard actions.contains(visit.action) else { return .not(.action) }
    let concerns =
      isSearch && match != .sites ? grounds.concerns.filter { isWanted($0.category, grounds) } : []
    let sites =
      match == .searches ? [] : grounds.siteCategories.filter { isWanted($0.category, grounds) }
    let words = grounds.deviceWords.filter { isWantedWord($0.category, grounds) }
    let isStopped = visit.action == .blocked || visit.action == .warned
    let reasons = concerns + sites + (isStopped ? words : [])
    if reasons.isEmpty { return .not(words.isEmpty ? .noCategory : .onlyDeviceWordNotBlocked) }
    if let misfit = misfit(ofBounds: visit) { return .not(misfit) }
    return .fits(reasons, isSearch: match == .searches || !concerns.isEmpty)
  }

  /// What keeps a visit out that fits otherwise; the time comes last, since a visit is undecided
  /// only if nothing else keeps it out.
  private func misfit(ofBounds visit: JoinedFact) -> RuleFit.Misfit? {
    if !bounds.includes(visit.network) { return .place }
    if !bounds.includes(unseenDays: visit.unseenDays) { return .seenBefore }
    if bounds.includes(visit.time) { return nil }
    return bounds.isUndecided(at: visit.time) ? .workUnknown : .time
  }

  private func isWanted(_ category: String, _ grounds: Grounds) -> Bool {
    if grounds.reasoned.contains(category) {
      return !reason.isEmpty && categories.contains(category)
    }
    return categories.contains(category) || categories.contains(Rule.every)
  }

  private func isWantedWord(_ word: String, _ grounds: Grounds) -> Bool {
    let isNamed = !deviceCategories.isEmpty && deviceCategories.contains(word.lowercased())
    if grounds.reasoned.contains(word) { return !reason.isEmpty && isNamed }
    return isNamed || deviceCategories.contains(Rule.every)
  }
}
