public import Vocabulary

extension Store {
  /// The days still to be judged, earliest first.
  public func daysToJudge() throws(StoreFault) -> [Day] {
    try database.statement("SELECT day FROM days_to_judge ORDER BY day").all { $0.day(0) }
  }

  /// The facts of a day, by minute.
  public func facts(on day: Day) throws(StoreFault) -> [Fact] {
    let sql = """
      SELECT n.text, f.kind, s.user, s.client, f.host, f.query, f.action, f.minute, f.evidence,
        e.json, f.count, f.bytes, f.log, f.offset, f.pages, f.embedded, f.parts, f.programs,
        f.seconds, f.first, f.device
      FROM facts f JOIN names n ON n.id = f.source JOIN subjects s ON s.id = f.subject
        JOIN evidence e ON e.id = f.evidence
      WHERE f.day = ?
      ORDER BY f.minute, n.text, s.user, s.client, f.host, f.query, f.kind, f.action, e.json
      """
    // Few sets of reasons stand behind many facts; each is read once.
    var reasons: [Int64: [Evidence]] = [:]
    return try database.statement(sql).all([.day(day)]) { (row) in
      let evidence = reasons[row.integer(8)] ?? JSONText.evidence(row.text(9))
      reasons[row.integer(8)] = evidence
      let key = Fact.Key(
        source: row.text(0), kind: row.choice(1, or: .proxy),
        subject: Subject(user: row.text(2), client: row.text(3)), host: row.text(4),
        query: row.text(5), action: row.choice(6, or: .unknown),
        minute: Int32(clamping: row.integer(7)), evidence: evidence)
      return Fact(
        key: key, count: row.int(10), bytes: row.integer(11),
        place: Place(log: row.text(12), offset: row.integer(13)), signs: Store.signs(row))
    }
  }

  private static func signs(_ row: Statement) -> RequestSigns {
    var signs = RequestSigns()
    (signs.pages, signs.embedded) = (row.int(14), row.int(15))
    (signs.parts, signs.programs) = (row.int(16), row.int(17))
    signs.seconds = UInt64(bitPattern: row.integer(18))
    signs.first = row.integer(19) < 0 ? nil : Int32(clamping: row.integer(19))
    signs.device = row.integer(20)
    return signs
  }
}
