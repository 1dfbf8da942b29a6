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
  }
}

extension Rule {
  /// Tries the rule on a visit.
  func fit(_ visit: JoinedFact, grounds: Grounds) -> RuleFit {
    guard who.contains(where: { $0.includes(visit.identity) }) else { return .not(.who) }
    let isSearch = !visit.query.isEmpty
    guard isSearch || match != .searches else { return .not(.noSearch) }
    guard actions.contains(visit.action) else { return .not(.action) }
    let concerns =
      isSearch && match != .sites ? grounds.concerns.filter { isWanted($0.category) } : []
    let sites =
      match == .searches ? [] : grounds.siteCategories.filter { isWanted($0.category) }
    let words = grounds.deviceWords.filter { isWantedWord($0.category) }
    let isStopped = visit.action == .blocked || visit.action == .warned
    let reasons = concerns + sites + (isStopped ? words : [])
    guard reasons.isEmpty else {
      return .fits(reasons, isSearch: match == .searches || !concerns.isEmpty)
    }
    return .not(words.isEmpty ? .noCategory : .onlyDeviceWordNotBlocked)
  }

  private func isWanted(_ category: String) -> Bool {
    categories.contains(category) || categories.contains(Rule.every)
  }

  private func isWantedWord(_ word: String) -> Bool {
    deviceCategories.contains(Rule.every)
      || !deviceCategories.isEmpty && deviceCategories.contains(word.lowercased())
  }
}
