public import Vocabulary

extension Store {
  /// Keeps that a run began and gives its number.
  public func startRun(at moment: Instant) throws(StoreFault) -> Int64 {
    let sql = """
      INSERT INTO runs (started, lines, records, refused, new_events, state)
      VALUES (?, 0, 0, 0, 0, ?) RETURNING id
      """
    return try database.integer(sql, .instant(moment), .text(Run.State.working.rawValue))
  }

  /// Keeps what a run has done so far.
  public func note(_ run: Run) throws(StoreFault) {
    let sql = """
      UPDATE runs SET finished = ?, lines = ?, records = ?, refused = ?, new_events = ?, state = ?
      WHERE id = ?
      """
    try database.run(
      sql, run.finished.map { .instant($0) } ?? .null, .amount(run.lines), .amount(run.records),
      .amount(run.refused), .amount(run.newEvents), .text(run.state.rawValue), .integer(run.id))
  }

  /// The runs that began at or after a moment, in order.
  public func runs(since moment: Instant) throws(StoreFault) -> [Run] {
    let sql = """
      SELECT id, started, finished, lines, records, refused, new_events, state FROM runs
      WHERE started >= ? ORDER BY id
      """
    return try database.statement(sql).all([.instant(moment)]) { (row) in
      Run(
        id: row.integer(0), started: row.instant(1),
        finished: row.isNull(2) ? nil : row.instant(2), lines: row.int(3), records: row.int(4),
        refused: row.int(5), newEvents: row.int(6),
        state: Run.State(rawValue: row.text(7)) ?? .trouble)
    }
  }
}
