internal import Vocabulary

extension Store {
  /// Adds a row to the audit.
  public func audit(_ entry: AuditEntry) throws(StoreFault) {
    try database.transaction { () throws(StoreFault) in try append(entry) }
  }

  /// The rows of the audit, in order.
  public func auditRows() throws(StoreFault) -> [AuditRow] {
    try database.statement(Store.auditSQL).all { Store.auditRow($0) }
  }

  /// Looks for the first row of the audit that was changed, taken away or put in.
  ///
  /// Rows taken away at the end leave no gap: the copy that goes to syslog tells of those.
  ///
  /// - Returns: the row's number; `nil` when all is sound.
  public func verifyAudit() throws(StoreFault) -> Int64? {
    var previous = ""
    var expected: Int64 = 1
    var broken: Int64?
    try database.statement(Store.auditSQL).rows { (statement) in
      guard broken == nil else { return }
      let row = Store.auditRow(statement)
      let isSound =
        row.sequence == expected && row.previous == previous
        && row.digest == statement.text(7)
        && (row.detail.map { Store.checksum($0, salt: statement.blob(9)) } ?? row.checksum)
          == row.checksum
      if !isSound { broken = expected }
      previous = statement.text(7)
      expected += 1
    }
    return broken
  }

  /// Adds a row inside a transaction of the caller's.
  func append(_ entry: AuditEntry) throws(StoreFault) {
    let last =
      try database
      .statement("SELECT sequence, digest FROM audit ORDER BY sequence DESC LIMIT 1")
      .first { (sequence: $0.integer(0), digest: $0.text(1)) }
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let row = AuditRow(
      sequence: (last?.sequence ?? 0) + 1, time: entry.time, who: entry.who,
      action: entry.action, object: entry.object,
      checksum: Store.checksum(entry.detail, salt: salt), previous: last?.digest ?? "")
    try database.run(
      """
      INSERT INTO audit (sequence, time, who, action, object, checksum, previous, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(row.sequence), .instant(row.time), .text(row.who), .text(row.action),
      .text(row.object), .text(row.checksum), .text(row.previous), .text(row.digest))
    try database.run(
      "INSERT INTO audit_details (sequence, salt, detail, day) VALUES (?, ?, ?, ?)",
      .integer(row.sequence), .blob(salt), .text(entry.detail), .day(entry.expires))
  }

  private static let auditSQL = """
    SELECT a.sequence, a.time, a.who, a.action, a.object, a.checksum, a.previous, a.digest,
      d.detail, d.salt
    FROM audit a LEFT JOIN audit_details d ON d.sequence = a.sequence ORDER BY a.sequence
    """

  private static func auditRow(_ row: Statement) -> AuditRow {
    AuditRow(
      sequence: row.integer(0), time: row.instant(1), who: row.text(2), action: row.text(3),
      object: row.text(4), checksum: row.text(5), previous: row.text(6),
      detail: row.isNull(8) ? nil : row.text(8))
  }

  private static func checksum(_ detail: String, salt: [UInt8]) -> String {
    SHA256.hex(SHA256.hash(salt + Array(detail.utf8)))
  }
}
