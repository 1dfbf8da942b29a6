public import Vocabulary

extension Store {
  /// Deletes what is shown around events of visits before a moment, and leaves the events.
  ///
  /// An event soon after midnight shows visits of the day before, which is due a day earlier. The
  /// file is written anew by ``expire(before:)``, which comes after this.
  ///
  /// - Returns: how many visits.
  public func expireContext(before moment: Instant) throws(StoreFault) -> Int {
    try database.transaction { () throws(StoreFault) in
      try database.run("DELETE FROM event_context WHERE time < ?", .instant(moment))
      let count = database.changes
      if count > 0 {
        try database.run("INSERT OR IGNORE INTO chores (name) VALUES (?)", .text(Store.vacuum))
      }
      return count
    }
  }
}
