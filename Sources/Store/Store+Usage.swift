public import Vocabulary

extension Store {
  /// Gives the visits between two days, both included, by day, source and subject; one row at a
  /// time, since a month of a large school is millions.
  ///
  /// Proxy and DNS both count what a device did: add up sources only with care.
  public func eachUsage(
    from first: Day, to last: Day, _ body: (UsageTotal) throws(StoreFault) -> Void
  ) throws(StoreFault) {
    // Grouped in the order of the key, so that SQLite sorts nothing. The sums are doubles, which
    // cannot overflow and hold whole numbers to 2^53 exactly.
    let sql = """
      SELECT u.day, n.text, s.user, s.client, c.text, u.action, total(u.count), total(u.bytes)
      FROM usage u JOIN names n ON n.id = u.source JOIN subjects s ON s.id = u.subject
        JOIN names c ON c.id = u.category
      WHERE u.day BETWEEN ? AND ?
      GROUP BY u.day, u.source, u.subject, u.category, u.action
      """
    try database.statement(sql).rows([.day(first), .day(last)]) { (row) throws(StoreFault) in
      try body(
        UsageTotal(
          day: row.day(0), source: row.text(1),
          subject: Subject(user: row.text(2), client: row.text(3)), category: row.text(4),
          action: row.choice(5, or: .unknown), count: Int(row.sum(6)), bytes: row.sum(7)))
    }
  }

  /// The visits between two days, as ``eachUsage(from:to:_:)`` gives them.
  public func usage(from first: Day, to last: Day) throws(StoreFault) -> [UsageTotal] {
    var result: [UsageTotal] = []
    try eachUsage(from: first, to: last) { result.append($0) }
    return result
  }

  /// The sites visited most between two days, most visited first.
  ///
  /// Without a source, group or action, those of all of them are added up.
  public func topSites(
    from first: Day, to last: Day, source: String? = nil, group: Group? = nil,
    action: Action? = nil, limit: Int
  ) throws(StoreFault) -> [SiteTotal] {
    let sql = """
      SELECT site, total(count) AS visits FROM site_usage
      WHERE day BETWEEN ?1 AND ?2
        AND (?3 IS NULL OR source = (SELECT id FROM names WHERE text = ?3))
        AND (?4 IS NULL OR user_group = ?4) AND (?5 IS NULL OR action = ?5)
      GROUP BY site ORDER BY visits DESC, site LIMIT ?6
      """
    let values: [Value] = [
      .day(first), .day(last), source.map { .text($0) } ?? .null,
      group.map { .choice($0) } ?? .null, action.map { .choice($0) } ?? .null, .number(limit),
    ]
    return try database.statement(sql).all(values) {
      SiteTotal(site: $0.text(0), count: Int($0.sum(1)))
    }
  }

  /// What was read and found between two days, both included.
  public func totals(from first: Day, to last: Day) throws(StoreFault) -> Totals {
    var totals = Totals()
    for coverage in try coverage(from: first, to: last) {
      totals.lines += coverage.lines
      totals.records += coverage.records
      totals.skipped += coverage.skipped
      totals.folded += coverage.folded
      totals.refused.merge(coverage.refused, uniquingKeysWith: +)
    }
    totals.facts = Int(
      try database.integer(
        "SELECT count(*) FROM facts WHERE day BETWEEN ? AND ?", .day(first), .day(last)))
    totals.events = Int(
      try database.integer(
        "SELECT count(*) FROM events WHERE no_longer_found = 0 AND day BETWEEN ? AND ?",
        .day(first), .day(last)))
    return totals
  }
}

extension Statement {
  /// A sum in column `column`, cut where an integer ends.
  fileprivate func sum(_ column: Int32) -> Int64 { Int64(min(double(column), 0x1p62)) }
}
