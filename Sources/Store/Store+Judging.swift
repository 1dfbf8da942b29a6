public import Vocabulary

extension Store {
  /// Keeps what judging a day again found, and takes the day off the list, whole or not at all.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - changes: What becomes of its events.
  ///   - observations: What judging observed, in the place of what it did before.
  ///   - moment: When it was judged.
  /// - Returns: the ids given to the inserted events, in their order.
  @discardableResult
  public func replaceEvents(
    of day: Day, changes: [EventChange], observations: [Observation] = [], at moment: Instant
  ) throws(StoreFault) -> [String] {
    var generator = SystemRandomNumberGenerator()
    return try replaceEvents(
      of: day, changes: changes, observations: observations, at: moment, using: &generator)
  }

  /// The same, with ids from a generator of the caller's.
  @discardableResult
  public func replaceEvents(
    of day: Day, changes: [EventChange], observations: [Observation] = [], at moment: Instant,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreFault) -> [String] {
    try change { () throws(StoreFault) in
      var context = try RowBatch(
        into: "event_context",
        ["event", "place", "time", "source", "host", "query", "action", "categories"],
        of: database)
      let given = try insert(
        changes.compactMap(\.insertion), day: day, at: moment, context: &context,
        using: &generator)
      for change in changes where change.insertion == nil {
        try apply(change, context: &context)
      }
      try context.flush()
      for kind in Observation.Kind.ofJudging {
        try database.run(
          "DELETE FROM observations WHERE day = ? AND kind = ?", .day(day), .text(kind.rawValue))
      }
      for observation in observations { try add(observation) }
      try database.run("DELETE FROM days_to_judge WHERE day = ?", .day(day))
      // Together with the day, so that a kill in between loses no pattern.
      try database.run("INSERT OR IGNORE INTO patterns_due (due) VALUES (1)")
      return given
    }
  }

  func apply(
    _ change: EventChange, context: inout RowBatch
  ) throws(StoreFault) {
    // What waits may be of an event that goes.
    try context.flush()
    switch change {
    case .insert: break
    case .update(let id, let event, let visits):
      try update(id, event)
      try replaceContext(of: id, with: visits, in: &context)
    case .merge(let survivor, let event, let absorbed, let visits):
      try update(survivor, event)
      try replaceContext(of: survivor, with: visits, in: &context)
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

  /// Gives each event an id, and inserts them in the order of their ids: among many, the next row
  /// is then on the same page of the index or on the one behind it.
  func insert(
    _ events: [(event: Event, context: [ContextVisit]?)], day: Day, at moment: Instant,
    context: inout RowBatch, using generator: inout some RandomNumberGenerator
  ) throws(StoreFault) -> [String] {
    var ids = events.map { _ in EventID.random(using: &generator) }
    for place in ids.indices.sorted(by: { ids[$0] < ids[$1] }) {
      let (event, visits) = events[place]
      ids[place] = try freeID(ids[place], using: &generator)
      let values = [.text(ids[place]), .day(day), .instant(moment)] + EventRow.values(event)
      try database.statement(EventRow.insertion).run(values)
      try add(visits ?? [], of: ids[place], to: &context)
    }
    return ids
  }

  private func update(_ id: String, _ event: Event) throws(StoreFault) {
    try database.statement(EventRow.update).run(EventRow.values(event) + [.text(id)])
    guard database.changes == 1 else { throw .noSuchEvent(id: id, nearest: nil) }
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
    of id: String, with visits: [ContextVisit]?, in context: inout RowBatch
  ) throws(StoreFault) {
    guard let visits else { return }
    try database.run("DELETE FROM event_context WHERE event = ?", .text(id))
    try add(visits, of: id, to: &context)
  }

  private func add(
    _ visits: [ContextVisit], of id: String, to context: inout RowBatch
  ) throws(StoreFault) {
    for (place, visit) in visits.enumerated() {
      try context.add([
        .text(id), .number(place), .instant(visit.time), .text(visit.source), .text(visit.host),
        .text(visit.query), .text(visit.action.name), .text(JSONText.of(visit.categories)),
      ])
    }
  }

  /// The id, or another one when some event has or had it, as far as anything still tells of it.
  private func freeID(
    _ first: String, using generator: inout some RandomNumberGenerator
  ) throws(StoreFault) -> String {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM events WHERE id = ?1)
        OR EXISTS (SELECT 1 FROM event_redirects WHERE old = ?1)
        OR EXISTS (SELECT 1 FROM decisions WHERE event = ?1)
      """
    var id = first
    // 40 random bits: even the second attempt is rare, and the hundredth a broken generator.
    for _ in 0..<100 {
      if try database.integer(sql, .text(id)) == 0 { return id }
      id = EventID.random(using: &generator)
    }
    throw .failed(path: path, words: "the system's random numbers repeat")
  }
}

extension EventChange {
  /// What is inserted; `nil` for a change of what is there.
  fileprivate var insertion: (event: Event, context: [ContextVisit]?)? {
    guard case .insert(let event, let context) = self else { return nil }
    return (event, context)
  }
}
