extension Migration {
  /// From what the last reports were made, so that a run that finds nothing new leaves them alone.
  static let reportState = Migration(
    version: 7, title: "state of reports",
    sql: """
      CREATE TABLE report_state (       -- one row
        revision INTEGER NOT NULL,      -- grows with each change of what reports show
        basis TEXT NOT NULL             -- a digest of what they were made from; empty for none
      ) STRICT;
      INSERT INTO report_state (revision, basis) VALUES (0, '');
      """)
}
