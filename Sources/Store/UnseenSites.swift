public import Vocabulary

/// For how long the school did not see a site before a day, as far as its logs tell.
public struct UnseenSites: Sendable {
  private let day: Day
  private let start: Day?
  private let lastSeen: [String: Day]

  init(day: Day, start: Day?, lastSeen: [String: Day]) {
    self.day = day
    self.start = start
    self.lastSeen = lastSeen
  }

  /// The whole days without a visit to a site, up to the day before; for one that was never seen those
  /// since the first day of the logs; `nil` when no log is of a day before.
  public func days(of site: String) -> Int? {
    if let last = lastSeen[site] { return Int(day.number) - Int(last.number) - 1 }
    return start.map { Int(day.number) - Int($0.number) }
  }
}

extension Store {
  /// Which sites the school saw in the days before a day, by anybody.
  ///
  /// - Parameter days: How far to look back; what was seen earlier counts as not seen.
  public func unseenSites(on day: Day, within days: Int) throws(StoreFault) -> UnseenSites {
    var start: Day?
    try database.statement("SELECT day FROM site_usage WHERE day < ? ORDER BY day LIMIT 1")
      .rows([.day(day)]) { start = $0.day(0) }
    var lastSeen: [String: Day] = [:]
    try database.statement(
      "SELECT site, max(day) FROM site_usage WHERE day BETWEEN ? AND ? GROUP BY site"
    ).rows([.day(day.advanced(days: -days)), .day(day.advanced(days: -1))]) {
      lastSeen[$0.text(0)] = $0.day(1)
    }
    return UnseenSites(day: day, start: start, lastSeen: lastSeen)
  }
}
