extension Migration {
  /// Which records the exports of a source held, so that overlapping exports count each once.
  static let exports = Migration(
    version: 6, title: "records of exports",
    sql: """
      CREATE TABLE export_records (
        day INTEGER NOT NULL,           -- the record's own day
        source TEXT NOT NULL,
        hash INTEGER NOT NULL,          -- of what the record says
        log TEXT NOT NULL,              -- the export's name among the logs
        count INTEGER NOT NULL,         -- how often the export holds it
        PRIMARY KEY (day, source, hash, log)
      ) STRICT, WITHOUT ROWID;
      """)
}
