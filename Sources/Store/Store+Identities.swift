public import Vocabulary

/// From what people are known beside the logs of visits.
extension Store {
  /// Keeps what logs of leases and sign-ins said and how far they were read, whole or not at all;
  /// days of which something new is known are judged again.
  ///
  /// - Parameters:
  ///   - log: The log's name in the settings, whose files these are now.
  /// - Returns: how many sayings were new.
  @discardableResult
  public func keep(
    leases: [DatedSaying<Lease>], signIns: [DatedSaying<SignIn>], files: [IdentityFileState],
    of log: String
  ) throws(StoreFault) -> Int {
    try change { () throws(StoreFault) in
      var touched: Set<Day> = []
      var count = 0
      for lease in leases where try isNew(lease.saying, on: lease.day) {
        count += 1
        for number in lease.days.lowerBound.number...lease.days.upperBound.number {
          touched.insert(Day(number: number))
        }
      }
      for signIn in signIns where try isNew(signIn.saying, on: signIn.day) {
        count += 1
        for number in signIn.days.lowerBound.number...signIn.days.upperBound.number {
          touched.insert(Day(number: number))
        }
      }
      for day in touched { try judgeAgain(from: day, to: day) }
      try replaceFiles(files, of: log)
      return count
    }
  }

  /// What was said of addresses between two moments, both included.
  public func leases(
    of addresses: Set<String>, from first: Instant, to last: Instant
  ) throws(StoreFault) -> [Lease] {
    let statement = try database.statement(
      """
      SELECT hardware, host, moment, until, is_end FROM leases
      WHERE address = ? AND moment BETWEEN ? AND ?
      """)
    var found: [Lease] = []
    for address in addresses.sorted() {
      found += try statement.all([.text(address), .instant(first), .instant(last)]) { (row) in
        Lease(
          address: address, hardware: row.text(0), host: row.text(1), moment: row.instant(2),
          until: row.integer(3) == 0 ? nil : row.instant(3), isEnd: row.flag(4))
      }
    }
    return found
  }

  /// The sign-ins of a day, the day before and the day after.
  public func signIns(around day: Day) throws(StoreFault) -> [SignIn] {
    let sql = """
      SELECT user, place, moment, until, is_end FROM sign_ins WHERE day BETWEEN ? AND ?
      """
    let values: [Value] = [.day(day.advanced(days: -1)), .day(day.advanced(days: 1))]
    return try database.statement(sql).all(values) { (row) in
      SignIn(
        user: row.text(0), place: row.text(1), moment: row.instant(2),
        until: row.integer(3) == 0 ? nil : row.instant(3), isEnd: row.flag(4))
    }
  }

  /// The files of a log of leases or sign-ins, as they were when they were last read.
  public func identityFiles(of log: String) throws(StoreFault) -> [IdentityFileState] {
    let sql = """
      SELECT path, device, inode, size, modified, offset, tail_digest FROM identity_files
      WHERE log = ? ORDER BY path
      """
    return try database.statement(sql).all([.text(log)]) { (row) in
      IdentityFileState(
        path: row.text(0), device: UInt64(bitPattern: row.integer(1)),
        inode: UInt64(bitPattern: row.integer(2)), size: row.integer(3), modified: row.integer(4),
        offset: row.integer(5), tailDigest: row.text(6))
    }
  }

  private func isNew(_ lease: Lease, on day: Day) throws(StoreFault) -> Bool {
    try database.run(
      """
      INSERT OR IGNORE INTO leases (address, moment, hardware, host, until, is_end, day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      .text(lease.address), .instant(lease.moment), .text(lease.hardware), .text(lease.host),
      .integer(lease.until?.milliseconds ?? 0), .flag(lease.isEnd), .day(day))
    return database.changes > 0
  }

  private func isNew(_ signIn: SignIn, on day: Day) throws(StoreFault) -> Bool {
    try database.run(
      """
      INSERT OR IGNORE INTO sign_ins (place, moment, user, until, is_end, day)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      .text(signIn.place), .instant(signIn.moment), .text(signIn.user),
      .integer(signIn.until?.milliseconds ?? 0), .flag(signIn.isEnd), .day(day))
    return database.changes > 0
  }

  private func replaceFiles(
    _ files: [IdentityFileState], of log: String
  ) throws(StoreFault) {
    try database.run("DELETE FROM identity_files WHERE log = ?", .text(log))
    let sql = """
      INSERT OR REPLACE INTO identity_files
        (path, log, device, inode, size, modified, offset, tail_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    for file in files {
      try database.run(
        sql, .text(file.path), .text(log), .integer(Int64(bitPattern: file.device)),
        .integer(Int64(bitPattern: file.inode)), .integer(file.size), .integer(file.modified),
        .integer(file.offset), .text(file.tailDigest))
    }
  }
}
