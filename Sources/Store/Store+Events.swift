public import Vocabulary

extension Store {
  /// The events judged on days between two, both included, by time.
  public func events(from first: Day, to last: Day) throws(StoreFault) -> [StoredEvent] {
    try events(where: "e.day BETWEEN ? AND ?", [.day(first), .day(last)])
  }

  /// The events between two days that a role must see.
  public func events(
    for role: Role, from first: Day, to last: Day
  ) throws(StoreFault) -> [StoredEvent] {
    try events(
      where: """
        e.day BETWEEN ? AND ?
          AND EXISTS (SELECT 1 FROM json_each(e.audience) j WHERE j.value = ?)
        """,
      [.day(first), .day(last), .text(role.name)])
  }

  /// The events that need a decision, by time; with `for`, only those that a role must see.
  public func undecidedEvents(for role: Role? = nil) throws(StoreFault) -> [StoredEvent] {
    try events(
      where: """
        NOT EXISTS (SELECT 1 FROM decisions d WHERE d.event = e.id)
          AND NOT EXISTS (SELECT 1 FROM event_redirects r JOIN decisions d ON d.event = r.old
            WHERE r.survivor = e.id)
          AND (?1 IS NULL OR EXISTS (SELECT 1 FROM json_each(e.audience) j WHERE j.value = ?1))
        """,
      [role.map { .text($0.name) } ?? .null])
  }

  /// The event with this id, also when it became part of another one; `nil` when there is none.
  ///
  /// The id may be written as people write it: small letters, O for 0, without `E-`.
  public func event(id: String) throws(StoreFault) -> StoredEvent? {
    let wanted = EventID.normalised(id)
    let survivor =
      try database
      .statement("SELECT survivor FROM event_redirects WHERE old = ?")
      .first([.text(wanted)]) { $0.text(0) }
    return try events(where: "e.id = ?", [.text(survivor ?? wanted)]).first
  }

  /// The visits shown beside an event, by time.
  public func context(of event: String) throws(StoreFault) -> [ContextVisit] {
    let sql = """
      SELECT time, source, host, query, action, categories FROM event_context
      WHERE event = ? ORDER BY place
      """
    return try database.statement(sql).all([.text(event)]) { (row) in
      ContextVisit(
        time: row.instant(0), source: row.text(1), host: row.text(2), query: row.text(3),
        action: Action(name: row.text(4)) ?? .unknown, categories: JSONText.list(row.text(5)))
    }
  }

  /// The decisions on an event and on those that became part of it, earliest first.
  func decisions(on event: String) throws(StoreFault) -> [Decision] {
    let sql = """
      SELECT d.event, d.outcome, coalesce(t.reason, ''), coalesce(t.by_whom, d.role), d.at
      FROM decisions d LEFT JOIN decision_texts t ON t.decision = d.sequence
      WHERE d.event = ?1 OR d.event IN (SELECT old FROM event_redirects WHERE survivor = ?1)
      ORDER BY d.sequence
      """
    return try database.statement(sql).all([.text(event)]) { (row) in
      Decision(
        event: row.text(0), outcome: Outcome(rawValue: row.text(1)) ?? .noAction,
        reason: row.text(2), by: row.text(3), at: row.instant(4))
    }
  }

  private func events(
    where condition: String, _ values: [Value]
  ) throws(StoreFault) -> [StoredEvent] {
    let sql = """
      SELECT \(EventRow.selected) FROM events e WHERE \(condition)
      ORDER BY e.first, e.rule, e.user, e.address, e.target, e.given
      """
    var found = try database.statement(sql).all(values) { EventRow.read($0) }
    for place in found.indices {
      found[place].decisions = try decisions(on: found[place].event.id)
    }
    return found
  }
}
