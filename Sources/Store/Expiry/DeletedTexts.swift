internal import Vocabulary

/// Chooses what to look for after an expiry: texts of rows that go and of none that stays.
enum DeletedTexts {
  /// Shorter texts stand in other bytes by chance.
  private static let shortest = 6
  /// How many of each kind are looked for, chosen at random.
  private static let sample = 80

  /// A kind of text: a query of those that go, and one of those that stay.
  private static let kinds: [(going: String, staying: String)] = [
    kind("host", of: "facts"),
    kind("query", of: "facts"),
    kind("site", of: "site_usage"),
    kind("target", of: "events"),
    kind("name", of: "events"),
    kind("user", of: "events"),
    kind("device_holder", of: "events"),
    kind("hardware", of: "leases"),
    kind("host", of: "leases"),
    kind("address", of: "leases"),
    kind("user", of: "sign_ins"),
    kind("place", of: "sign_ins"),
    kind("user", of: "compromised"),
    kind("c.host", of: "event_context c JOIN events e ON e.id = c.event"),
    kind("c.query", of: "event_context c JOIN events e ON e.id = c.event"),
    kind("detail", of: "audit_details"),
    kind("description", of: "settings_changes"),
    kind(
      "t.reason",
      of: """
        decision_texts t JOIN decisions d ON d.sequence = t.decision
          JOIN events e ON e.id = d.event
        """),
    subjectKind("user"),
    subjectKind("client"),
  ]

  /// A sample of the texts that go with the rows of days before `cutoff`.
  static func sample(of database: Database, before cutoff: Day) throws(StoreFault) -> [String] {
    var texts: Set<String> = []
    for (going, staying) in kinds {
      // Most runs delete nothing, and what stays is long to read.
      guard try database.integer("SELECT EXISTS (\(going))", .day(cutoff)) != 0 else { continue }
      let sql = """
        SELECT text FROM (\(going) EXCEPT \(staying))
        WHERE length(CAST(text AS BLOB)) >= \(shortest) ORDER BY random() LIMIT \(sample)
        """
      try database.statement(sql).rows([.day(cutoff)]) { texts.insert($0.text(0)) }
    }
    return texts.sorted()
  }

  private static func kind(_ column: String, of rows: String) -> (going: String, staying: String) {
    (
      "SELECT \(column) AS text FROM \(rows) WHERE day < ?1",
      "SELECT \(column) FROM \(rows) WHERE day >= ?1"
    )
  }

  private static func subjectKind(_ column: String) -> (going: String, staying: String) {
    func texts(_ days: String) -> String {
      """
      SELECT \(column) AS text FROM subjects WHERE id IN
        (SELECT subject FROM usage WHERE \(days) UNION SELECT subject FROM facts WHERE \(days)
          UNION SELECT subject FROM sightings WHERE \(days))
      """
    }
    return (texts("day < ?1"), texts("day >= ?1"))
  }
}
