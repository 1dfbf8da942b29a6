extension Migration {
  /// What runs observed beside the visits, such as logs without search terms.
  static let observations = Migration(
    version: 11, title: "observations of runs",
    sql: """
      CREATE TABLE observations (
        day INTEGER NOT NULL,
        source TEXT NOT NULL,           -- empty when it is about none alone
        kind TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, source, kind)
      ) STRICT, WITHOUT ROWID;
      """)
}
