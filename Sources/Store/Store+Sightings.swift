public import Vocabulary

/// Which user was seen at which address.
extension Store {
  /// Which users the visits of a day name at which address, by quarter hour.
  ///
  /// The count of blocked visits stands at the first of their quarter hours, and 1 at the others.
  ///
  /// - Parameter start: The quarter hour with which the day begins.
  public func sightings(on day: Day, from start: Int32) throws(StoreFault) -> [Sighting] {
    let sql = """
      SELECT s.user, s.client, g.low, g.high, g.blocked_low, g.blocked_high, g.blocked
      FROM sightings g JOIN subjects s ON s.id = g.subject WHERE g.day = ?
      """
    var found: [Sighting] = []
    try database.statement(sql).rows([.day(day)]) { (row) in
      let subject = Subject(user: row.text(0), client: row.text(1))
      let passed = QuarterHours(low: row.integer(2), high: row.integer(3))
      for quarter in passed.numbers(from: start) {
        found.append(
          Sighting(subject: subject, quarterHour: quarter, isBlocked: false, count: 1))
      }
      let blocked = QuarterHours(low: row.integer(4), high: row.integer(5)).numbers(from: start)
      for (place, quarter) in blocked.enumerated() {
        let count = place == 0 ? max(1, row.int(6) - blocked.count + 1) : 1
        found.append(
          Sighting(subject: subject, quarterHour: quarter, isBlocked: true, count: count))
      }
    }
    return found
  }
}
