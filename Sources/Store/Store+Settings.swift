public import Vocabulary

extension Store {
  /// What digests of people's names in the settings are made with; each store has its own.
  public func fingerprintSalt() throws(StoreFault) -> [UInt8] {
    try database.statement("SELECT salt FROM fingerprint_salt").first { $0.blob(0) } ?? []
  }

  /// The fingerprints of the settings last seen: item, such as `rules/bets/severity`, to value.
  public func fingerprints() throws(StoreFault) -> [String: String] {
    var result: [String: String] = [:]
    try database.statement("SELECT item, digest FROM fingerprints").rows { (row) in
      result[row.text(0)] = row.text(1)
    }
    return result
  }

  /// Keeps the settings now seen, in the place of those before, and what changed between them.
  public func keep(
    fingerprints: [String: String], changes: [RecordedChange]
  ) throws(StoreFault) {
    try change { () throws(StoreFault) in
      try database.run("DELETE FROM fingerprints")
      for (item, digest) in fingerprints {
        try database.run(
          "INSERT INTO fingerprints (item, digest) VALUES (?, ?)", .text(item), .text(digest))
      }
      let sql = """
        INSERT INTO settings_changes (time, day, item, description, sees_less)
        VALUES (?, ?, ?, ?, ?)
        """
      for change in changes {
        try database.run(
          sql, .instant(change.time), .day(change.day), .text(change.item),
          .text(change.description), .flag(change.seesLess))
      }
    }
  }

  /// The changes of settings between two days, both included, those that make Vigil see less first.
  public func settingsChanges(
    from first: Day, to last: Day
  ) throws(StoreFault) -> [RecordedChange] {
    let sql = """
      SELECT time, day, item, description, sees_less FROM settings_changes
      WHERE day BETWEEN ? AND ? ORDER BY sees_less DESC, sequence
      """
    return try database.statement(sql).all([.day(first), .day(last)]) { (row) in
      RecordedChange(
        time: row.instant(0), day: row.day(1), item: row.text(2), description: row.text(3),
        seesLess: row.flag(4))
    }
  }
}
