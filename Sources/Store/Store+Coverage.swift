public import Vocabulary

extension Store {
  /// What was read between two days, both included, by day, source and hour.
  public func coverage(from first: Day, to last: Day) throws(StoreFault) -> [Coverage] {
    let refused = try refusals(from: first, to: last)
    let sql = """
      SELECT day, source, hour, lines, records, skipped, folded FROM coverage
      WHERE day BETWEEN ? AND ? ORDER BY day, source, hour
      """
    return try database.statement(sql).all([.day(first), .day(last)]) { (row) in
      var coverage = Coverage(
        source: row.text(1), day: row.day(0), hour: row.int(2), lines: row.int(3),
        records: row.int(4), skipped: row.int(5), folded: row.int(6))
      coverage.refused = refused[CoverageKey(row)] ?? [:]
      return coverage
    }
  }

  func add(_ coverage: Coverage) throws(StoreFault) {
    let sql = """
      INSERT INTO coverage (day, source, hour, lines, records, skipped, folded)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET lines = lines + excluded.lines,
        records = records + excluded.records, skipped = skipped + excluded.skipped,
        folded = folded + excluded.folded
      """
    try database.run(
      sql, .day(coverage.day), .text(coverage.source), .number(coverage.hour),
      .amount(coverage.lines), .amount(coverage.records), .amount(coverage.skipped),
      .amount(coverage.folded))
    let refusal = """
      INSERT INTO coverage_refusals (day, source, hour, reason, count) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET count = count + excluded.count
      """
    for (reason, count) in coverage.refused where count > 0 {
      try database.run(
        refusal, .day(coverage.day), .text(coverage.source), .number(coverage.hour),
        .text(reason.name), .amount(count))
    }
  }

  private func refusals(
    from first: Day, to last: Day
  ) throws(StoreFault) -> [CoverageKey: [RefusalReason: Int]] {
    let sql = """
      SELECT day, source, hour, reason, count FROM coverage_refusals WHERE day BETWEEN ? AND ?
      """
    let reasons = RefusalReason.allCases
    var result: [CoverageKey: [RefusalReason: Int]] = [:]
    try database.statement(sql).rows([.day(first), .day(last)]) { (row) in
      guard let reason = reasons.first(where: { $0.name == row.text(3) }) else { return }
      result[CoverageKey(row), default: [:]][reason] = row.int(4)
    }
    return result
  }
}
