public import Vocabulary

extension Store {
  /// Keeps what judging a day again found, and takes the day off the list, whole or not at all.
  ///
  /// - Returns: the ids given to the inserted events, in their order.
  @discardableResult
  public func replaceEvents(
    of day: Day, changes: [EventChange], at moment: Instant
  ) throws(StoreFault) -> [String] {
    var generator = SystemRandomNumberGenerator()
    return try replaceEvents(of: day, changes: changes, at: moment, using: &generator)
  }

  /// The same, with ids from a generator of the caller's.
  @discardableResult
  public func replaceEvents(
    of day: Day, changes: [EventChange], at moment: Instant,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreFault) -> [String] {
    try database.transaction { () throws(StoreFault) in
      var given: [String] = []
      for change in changes {
        if case .insert(let event, let context) = change {
          let id = try freeID(using: &generator)
          try insert(event, id: id, day: day, at: moment, context: context)
          given.append(id)
        } else {
          try apply(change)
        }
      }
      try database.run("DELETE FROM days_to_judge WHERE day = ?", .day(day))
      return given
    }
  }

  private func apply(_ change: EventChange) throws(StoreFault) {
    switch change {
    case .insert: break
    case .update(let id, let event, let context):
      try update(id, event, context: context)
    case .merge(let survivor, let event, let absorbed, let context):
      try update(survivor, event, context: context)
      for old in absorbed where old != survivor { try absorb(old, into: survivor) }
    case .withdraw(let id):
      if try decisions(on: id).isEmpty {
        try database.run("DELETE FROM events WHERE id = ?", .text(id))
      } else {
        try keepAsNoLongerFound(id)
      }
    case .keepAsNoLongerFound(let id): try keepAsNoLongerFound(id)
    }
  }

  private func insert(
    _ event: Event, id: String, day: Day, at moment: Instant, context: [ContextVisit]?
  ) throws(StoreFault) {
    let columns = EventRow.columns.joined(separator: ", ")
    let marks = String(repeating: ", ?", count: EventRow.columns.count)
    let sql = "INSERT INTO events (id, day, found, \(columns)) VALUES (?, ?, ?\(marks))"
    let values = [.text(id), .day(day), .instant(moment)] + EventRow.values(event)
    try database.statement(sql).rows(values) { _ in }
    try replaceContext(of: id, with: context)
  }

  private func update(
    _ id: String, _ event: Event, context: [ContextVisit]?
  ) throws(StoreFault) {
    let columns = EventRow.columns.map { $0 + " = ?" }.joined(separator: ", ")
    let sql = "UPDATE events SET \(columns), no_longer_found = 0 WHERE id = ?"
    try database.statement(sql).rows(EventRow.values(event) + [.text(id)]) { _ in }
    guard database.changes == 1 else { throw .noSuchEvent(id: id, nearest: nil) }
    try replaceContext(of: id, with: context)
  }

  /// Decisions stay under the old id, which is never changed; the redirect leads to them.
  private func absorb(_ old: String, into survivor: String) throws(StoreFault) {
    try database.run(
      "UPDATE event_redirects SET survivor = ?2 WHERE survivor = ?1", .text(old), .text(survivor))
    try database.run(
      "INSERT INTO event_redirects (old, survivor) VALUES (?, ?)", .text(old), .text(survivor))
    try database.run("DELETE FROM events WHERE id = ?", .text(old))
  }

  private func keepAsNoLongerFound(_ id: String) throws(StoreFault) {
    try database.run("UPDATE events SET no_longer_found = 1 WHERE id = ?", .text(id))
  }

  private func replaceContext(
    of id: String, with context: [ContextVisit]?
  ) throws(StoreFault) {
    guard let context else { return }
    try database.run("DELETE FROM event_context WHERE event = ?", .text(id))
    let sql = """
      INSERT INTO event_context (event, place, time, source, host, query, action, categories)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    for (place, visit) in context.enumerated() {
      try database.run(
        sql, .text(id), .number(place), .instant(visit.time), .text(visit.source),
        .text(visit.host), .text(visit.query), .text(visit.action.name),
        .text(JSONText.of(visit.categories)))
    }
  }

  /// An id that no event has or had, as far as anything still tells of it.
  private func freeID(
    using generator: inout some RandomNumberGenerator
  ) throws(StoreFault) -> String {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM events WHERE id = ?1)
        OR EXISTS (SELECT 1 FROM event_redirects WHERE old = ?1)
        OR EXISTS (SELECT 1 FROM decisions WHERE event = ?1)
      """
    // 40 random bits: even the second attempt is rare, and the hundredth a broken generator.
    for _ in 0..<100 {
      let id = EventID.random(using: &generator)
      if try database.integer(sql, .text(id)) == 0 { return id }
    }
    throw .failed(path: path, words: "the system's random numbers repeat")
  }
}
