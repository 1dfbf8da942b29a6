public import Vocabulary

/// Accounts that may have been known to others (P25).
extension Store {
  /// The spans of days, in the order in which they were registered.
  public func compromisedSpans() throws(StoreFault) -> [CompromisedSpan] {
    let sql = "SELECT number, user, first_day, day FROM compromised ORDER BY number"
    return try database.statement(sql).all { (row) in
      CompromisedSpan(
        number: row.integer(0), user: row.text(1), first: row.day(2), last: row.day(3))
    }
  }

  /// Registers an account for some days, which are judged again, and writes the audit.
  ///
  /// - Returns: the number by which it is taken back.
  @discardableResult
  public func add(
    _ span: CompromisedSpan, at moment: Instant
  ) throws(StoreFault) -> Int64 {
    try change { () throws(StoreFault) in
      let number = try database.integer(
        "INSERT INTO compromised (user, first_day, day) VALUES (?, ?, ?) RETURNING number",
        .text(span.user), .day(span.first), .day(span.last))
      try note("compromised", span, number: number, at: moment)
      return number
    }
  }

  /// Takes a span back, judges its days again and writes the audit.
  ///
  /// - Returns: false when there is none with this number.
  public func removeCompromised(
    number: Int64, at moment: Instant
  ) throws(StoreFault) -> Bool {
    try change { () throws(StoreFault) in
      guard let span = try compromisedSpans().first(where: { $0.number == number }) else {
        return false
      }
      try database.run("DELETE FROM compromised WHERE number = ?", .integer(number))
      try note("not-compromised", span, number: number, at: moment)
      return true
    }
  }

  /// Puts the days between two, both included, of which there are facts on the list of days to be
  /// judged.
  public func judgeAgain(from first: Day, to last: Day) throws(StoreFault) {
    try database.run(
      """
      INSERT OR IGNORE INTO days_to_judge (day)
      SELECT DISTINCT day FROM facts WHERE day BETWEEN ? AND ?
      """, .day(first), .day(last))
  }

  private func note(
    _ action: String, _ span: CompromisedSpan, number: Int64, at moment: Instant
  ) throws(StoreFault) {
    try append(
      AuditEntry(
        time: moment, who: "person", action: action, object: "account \(number)",
        detail: "\(span.user) from \(span.first) to \(span.last)", expires: span.last))
    try judgeAgain(from: span.first, to: span.last)
  }
}
