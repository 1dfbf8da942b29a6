public import Vocabulary

extension Store {
  /// What was observed between two days, both included, by day, source and kind.
  public func observations(from first: Day, to last: Day) throws(StoreFault) -> [Observation] {
    let sql = """
      SELECT day, source, kind, count FROM observations
      WHERE day BETWEEN ? AND ? ORDER BY day, source, kind
      """
    var found: [Observation] = []
    try database.statement(sql).rows([.day(first), .day(last)]) { (row) in
      guard let kind = Observation.Kind(rawValue: row.text(2)) else { return }
      found.append(
        Observation(day: row.day(0), source: row.text(1), kind: kind, count: row.int(3)))
    }
    return found
  }

  /// Adds to what was observed; nothing is kept of a count of 0.
  public func add(_ observation: Observation) throws(StoreFault) {
    guard observation.count > 0 else { return }
    let sql = """
      INSERT INTO observations (day, source, kind, count) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET count = min(count + excluded.count, \(Value.largestAmount))
      """
    try database.run(
      sql, .day(observation.day), .text(observation.source), .text(observation.kind.rawValue),
      .amount(observation.count))
  }
}
