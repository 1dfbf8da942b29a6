public import Vocabulary

extension Store {
  /// The bursts that begin on a day, by source, device and start.
  public func bursts(on day: Day) throws(StoreFault) -> [Burst] {
    let sql = """
      SELECT n.text, b.device, b.start, b.end, b.hosts FROM bursts b JOIN names n ON n.id = b.source
      WHERE b.day = ? ORDER BY n.text, b.device, b.start
      """
    return try database.statement(sql).all([.day(day)]) { (row) in
      Burst(
        source: row.text(0), device: row.integer(1), start: row.integer(2), end: row.integer(3),
        hosts: EarlyHosts(marks: UInt64(bitPattern: row.integer(4))))
    }
  }

  /// The minutes in which devices have facts on some days.
  public func factMoments(on days: Set<Day>) throws(StoreFault) -> Set<FactMoment> {
    let sql = """
      SELECT DISTINCT n.text, f.device, f.minute FROM facts f JOIN names n ON n.id = f.source
      WHERE f.day = ?
      """
    var found: Set<FactMoment> = []
    for day in days.sorted() {
      try database.statement(sql).rows([.day(day)]) { (row) in
        found.insert(
          FactMoment(
            source: row.text(0), device: row.integer(1), minute: Int32(clamping: row.integer(2))))
      }
    }
    return found
  }

  /// How hosts were asked for on the days from one up to, but without, another.
  public func companions(from first: Day, before end: Day) throws(StoreFault) -> [Companion] {
    let sql = """
      SELECT host, sum(opened), sum(followed) FROM companions WHERE day >= ? AND day < ?
      GROUP BY host ORDER BY host
      """
    return try database.statement(sql).all([.day(first), .day(end)]) { (row) in
      Companion(host: row.text(0), opened: row.int(1), followed: row.int(2))
    }
  }

  /// Keeps how hosts were asked for on a day, in the place of what was kept before.
  ///
  /// Where that is something else, the days behind it that look back to it are to be judged again.
  ///
  /// - Parameters:
  ///   - companions: By host, in its order.
  ///   - lookBackDays: How many days before a day count for it.
  public func replaceCompanions(
    of day: Day, by companions: [Companion], lookBackDays: Int
  ) throws(StoreFault) {
    if try self.companions(from: day, before: day.advanced(days: 1)) == companions { return }
    try change { () throws(StoreFault) in
      try database.run(
        """
        INSERT OR IGNORE INTO days_to_judge (day)
        SELECT DISTINCT day FROM companions WHERE day > ? AND day <= ?
        """, .day(day), .day(day.advanced(days: lookBackDays)))
      try database.run("DELETE FROM companions WHERE day = ?", .day(day))
      var rows = try RowBatch(
        into: "companions", ["day", "host", "opened", "followed"], of: database)
      for companion in companions {
        try rows.add([
          .day(day), .text(companion.host), .amount(companion.opened), .amount(companion.followed),
        ])
      }
      try rows.flush()
    }
  }
}
