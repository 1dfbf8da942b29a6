public import Vocabulary

extension Store {
  /// True when events changed since patterns were looked for.
  public func arePatternsDue() throws(StoreFault) -> Bool {
    try database.integer("SELECT EXISTS (SELECT 1 FROM patterns_due)") == 1
  }

  /// Keeps what looking for patterns found, whole or not at all; none are due then.
  ///
  /// - Parameters:
  ///   - changes: What becomes of the patterns.
  ///   - moment: When they were looked for.
  /// - Returns: the ids given to the inserted patterns, in their order.
  @discardableResult
  public func replacePatterns(
    _ changes: [PatternChange], at moment: Instant
  ) throws(StoreFault) -> [String] {
    var generator = SystemRandomNumberGenerator()
    return try change { () throws(StoreFault) in
      var context = try RowBatch(
        into: "event_context",
        ["event", "place", "time", "source", "host", "query", "action", "categories"],
        of: database)
      var given: [String] = []
      for change in changes {
        switch change.change {
        case .insert(let event, let visits):
          given += try insert(
            [(event, visits)], day: change.day, at: moment, context: &context, using: &generator)
        case .update(let id, _, _), .merge(let id, _, _, _):
          try apply(change.change, context: &context)
          try database.run("UPDATE events SET day = ? WHERE id = ?", .day(change.day), .text(id))
        case .withdraw, .keepAsNoLongerFound: try apply(change.change, context: &context)
        }
      }
      try context.flush()
      try database.run("DELETE FROM patterns_due")
      return given
    }
  }
}
