internal import Vocabulary

/// What can be counted without any table.
public struct DigestTotals: Hashable, Sendable {
  /// Visits.
  public var visits = 0
  /// Visits by action; an action's raw value is the place.
  public var actions = [Int](repeating: 0, count: Action.allCases.count)
  /// Visits by category; a category's number is the place.
  public var categories = [Int](repeating: 0, count: 128)
  /// Searches whose query the log does not hold.
  public var strippedSearches = 0
  /// Searches whose query the log holds.
  public var searches = 0
  /// Visits older than what may be kept, which were not counted any further.
  public var expired = 0

  /// Makes totals of nothing.
  public init() {}

  /// Adds other totals to these.
  public mutating func add(_ other: DigestTotals) {
    visits += other.visits
    strippedSearches += other.strippedSearches
    searches += other.searches
    expired += other.expired
    for place in actions.indices { actions[place] += other.actions[place] }
    for place in categories.indices { categories[place] += other.categories[place] }
  }
}
