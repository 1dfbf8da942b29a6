public import Vocabulary

extension Store {
  /// The events judged on days between two, both included, by day and time.
  ///
  /// - Parameters:
  ///   - latest: How many of them, counted from the last; `nil` for all.
  ///   - id: An event behind the last one that is wanted, as its id is written by people.
  public func events(
    from first: Day, to last: Day, latest: Int? = nil, before id: String? = nil
  ) throws(StoreFault) -> [StoredEvent] {
    guard let id else {
      return try events(where: Store.ofDays, [.day(first), .day(last)], latest: latest)
    }
    let place = try place(of: id)
    let values = [Value.day(first), .day(min(last, place.day))] + place.values
    return try events(where: Store.beforePlace, values, latest: latest)
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
    try events(where: "e.id = ?", [.text(try survivor(of: id))]).first
  }

  /// The id under which an event stands now, in the store's spelling.
  private func survivor(of id: String) throws(StoreFault) -> String {
    let wanted = EventID.normalised(id)
    return
      try database
      .statement("SELECT survivor FROM event_redirects WHERE old = ?")
      .first([.text(wanted)]) { $0.text(0) } ?? wanted
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

  /// What events are sorted by.
  ///
  /// The day comes first, since it has an index: of very many events only those of the days that a
  /// page is of are looked at. An event's day is that of its first visit, or, where a log's clock was
  /// ahead, the one on which it was read.
  private static let order = [
    "e.day", "e.first", "e.rule", "e.user", "e.address", "e.target", "e.given",
  ]

  /// Events between two days.
  static let ofDays = "e.day BETWEEN ? AND ?"

  /// Events between two days that stand before a place among them.
  static let beforePlace = """
    \(ofDays) AND (\(order.joined(separator: ", ")))
      < (\(order.map { _ in "?" }.joined(separator: ", ")))
    """

  /// Where an event stands among the others: its day, and its values of ``order``.
  private func place(of id: String) throws(StoreFault) -> (day: Day, values: [Value]) {
    let sql = "SELECT \(Store.order.joined(separator: ", ")) FROM events e WHERE e.id = ?"
    let place = try database.statement(sql).first([.text(try survivor(of: id))]) {
      (row) -> (day: Day, values: [Value]) in
      let texts = (2...5).map { Value.text(row.text($0)) }
      return (
        row.day(0),
        [.day(row.day(0)), .instant(row.instant(1))] + texts + [.integer(row.integer(6))]
      )
    }
    guard let place else { throw .noSuchEvent(id: id, nearest: try nearestEvent(to: id)) }
    return place
  }

  private func events(
    where condition: String, _ values: [Value], latest: Int? = nil
  ) throws(StoreFault) -> [StoredEvent] {
    let sql = Store.eventsSQL(where: condition, isBackwards: latest != nil)
    let limit = latest.map { [Value.number($0)] } ?? []
    var found = try database.statement(sql).all(values + limit) { EventRow.read($0) }
    if latest != nil { found.reverse() }
    for place in found.indices {
      found[place].decisions = try decisions(on: found[place].event.id)
    }
    return found
  }

  /// The query of events; backwards, its last value is how many are wanted.
  static func eventsSQL(where condition: String, isBackwards: Bool) -> String {
    let order = order.map { isBackwards ? "\($0) DESC" : $0 }.joined(separator: ", ")
    return """
      SELECT \(EventRow.selected) FROM events e WHERE \(condition)
      ORDER BY \(order)\(isBackwards ? " LIMIT ?" : "")
      """
  }
}
