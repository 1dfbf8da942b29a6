extension Migration {
  /// Events that are made of other events, and whether they are to be looked for again.
  static let patterns = Migration(
    version: 16, title: "patterns of events",
    sql: """
      ALTER TABLE events ADD COLUMN pattern TEXT NOT NULL DEFAULT '';  -- empty: of one rule
      ALTER TABLE events ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';  -- ids of events

      CREATE TABLE patterns_due (
        due INTEGER NOT NULL PRIMARY KEY CHECK (due = 1)
      ) STRICT;
      """)
}
