internal import Vocabulary

/// What can be counted without any table.
public struct DigestTotals: Hashable, Sendable {
  /// Visits.
  public var visits = 0
  /// Visits by action; an action's raw value is the place.
  public var actions = [Int](repeating: 0, count: Action.allCases.count)
  /// Visits by category; a category's number is the place.
  public var categories = [Int](repeating: 0, count: 128)
  /// Visits of at least one category.
  public var flagged = 0
  /// Searches by source and day.
  public var searches: [SearchDay: SearchCount] = [:]
  /// Visits older than what may be kept, which were not counted any further.
  public var expired = 0

  /// Makes totals of nothing.
  public init() {}

  /// True when there were searches, and the query of none is in the log.
  public var lacksSearchTerms: Bool {
    !searches.isEmpty && searches.values.allSatisfy { $0.withTerms == 0 }
  }

  /// The most days of which searches are counted, so that hostile logs cannot fill the memory.
  private static let searchDaysLimit = 4096

  /// Counts a search, or several.
  mutating func add(_ count: SearchCount, on day: SearchDay) {
    let isKnown = searches.count < Self.searchDaysLimit || searches[day] != nil
    let key = isKnown ? day : SearchDay(source: day.source, day: SearchDay.anyDay)
    searches[key, default: SearchCount()].withTerms += count.withTerms
    searches[key, default: SearchCount()].withoutTerms += count.withoutTerms
  }

  /// Adds other totals to these.
  public mutating func add(_ other: DigestTotals) {
    visits += other.visits
    for (day, count) in other.searches { add(count, on: day) }
    expired += other.expired
    flagged += other.flagged
    for place in actions.indices { actions[place] += other.actions[place] }
    for place in categories.indices { categories[place] += other.categories[place] }
  }
}
