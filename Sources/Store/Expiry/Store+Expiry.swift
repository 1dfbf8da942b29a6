public import Vocabulary

extension Store {
  /// A VACUUM that is still owed to rows deleted before.
  static let vacuum = "vacuum"

  /// Deletes everything of days before `cutoff`, for good.
  ///
  /// Decisions and the audit stay without what names anybody. `secure_delete` leaves copies of
  /// cells where pages were split, so the file is written anew, the WAL emptied, and both are then
  /// searched for a sample of what was deleted. The file is closed while it is searched: closing
  /// any other descriptor of it would drop SQLite's locks (sqlite.org/howtocorrupt.html, 2.2).
  public func expire(before cutoff: Day) throws(StoreFault) -> ExpiryCounts {
    let texts = try DeletedTexts.sample(of: database, before: cutoff)
    var counts = try database.transaction { () throws(StoreFault) in
      let counts = try delete(before: cutoff)
      if counts.total > 0 {
        try database.run("INSERT OR IGNORE INTO chores (name) VALUES (?)", .text(Store.vacuum))
      }
      return counts
    }
    let owed = try database.integer(
      "SELECT count(*) FROM chores WHERE name = ?", .text(Store.vacuum))
    guard owed > 0 else { return counts }
    try writeAnew()
    counts.lookedFor = texts.count
    counts.remains = try remains(of: texts)
    if counts.remains.isEmpty {
      try database.run("DELETE FROM chores WHERE name = ?", .text(Store.vacuum))
    }
    return counts
  }

  /// Rewrites the file without what was deleted and empties the WAL.
  private func writeAnew() throws(StoreFault) {
    try database.run("VACUUM")
    let isBusy = try database.integer("PRAGMA wal_checkpoint(TRUNCATE)") != 0
    if isBusy { throw .locked(path: path) }
  }

  /// Where `texts` still stand in the files, those left out that some row still holds.
  private func remains(of texts: [String]) throws(StoreFault) -> [ByteSearch.Hit] {
    let search = ByteSearch(markers: texts.map { Array($0.utf8) })
    database.close()
    let found = Result { () throws(StoreFault) in try search.find(in: files) }
    try database.open()
    try prepare()
    let hits = try found.get()
    guard !hits.isEmpty else { return [] }
    let suspects = Set(hits.map(\.marker)).sorted()
    let living = try LivingTexts.numbers(of: suspects.map { texts[$0] }, in: database)
    let livingMarkers = Set(living.map { suspects[$0] })
    return hits.filter { !livingMarkers.contains($0.marker) }
  }

  private func delete(before cutoff: Day) throws(StoreFault) -> ExpiryCounts {
    var counts = ExpiryCounts()
    counts.facts = try delete("facts WHERE day < ?", cutoff)
    _ = try delete("bursts WHERE day < ?", cutoff)
    _ = try delete("companions WHERE day < ?", cutoff)
    counts.usage = try delete("usage WHERE day < ?", cutoff)
    counts.siteUsage = try delete("site_usage WHERE day < ?", cutoff)
    counts.coverage = try delete("coverage WHERE day < ?", cutoff)
    _ = try delete("coverage_refusals WHERE day < ?", cutoff)
    _ = try delete("days_to_judge WHERE day < ?", cutoff)
    _ = try delete("export_records WHERE day < ?", cutoff)
    counts.observations = try delete("observations WHERE day < ?", cutoff)
    counts.identities =
      try delete("leases WHERE day < ?", cutoff) + delete("sign_ins WHERE day < ?", cutoff)
      + delete("sightings WHERE day < ?", cutoff)
      + delete("compromised WHERE day < ?", cutoff)
    counts.events = try delete("events WHERE day < ?", cutoff)
    counts.settingsChanges = try delete("settings_changes WHERE day < ?", cutoff)
    counts.auditDetails = try delete("audit_details WHERE day < ?", cutoff)
    counts.logs = try delete("logs WHERE seen < ?", cutoff.advanced(months: -1))
    guard counts.total > 0 else { return counts }
    counts.reasons = try delete(
      """
      decision_texts WHERE decision IN (SELECT sequence FROM decisions
        WHERE event NOT IN (SELECT id FROM events UNION SELECT old FROM event_redirects))
      """)
    counts.subjects = try delete(
      """
      subjects WHERE id NOT IN (SELECT subject FROM facts UNION SELECT subject FROM usage
        UNION SELECT subject FROM sightings)
      """)
    _ = try delete("evidence WHERE id NOT IN (SELECT evidence FROM facts)")
    return counts
  }

  private func delete(_ rows: String, _ cutoff: Day? = nil) throws(StoreFault) -> Int {
    try database.statement("DELETE FROM " + rows).run(cutoff.map { [.day($0)] } ?? [])
    return database.changes
  }
}
