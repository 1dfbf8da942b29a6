extension Migration {
  /// What Vigil itself did: runs, settings seen, reports written, chores left over.
  static let runs = Migration(
    version: 5, title: "runs, settings and reports",
    sql: """
      CREATE TABLE runs (
        id INTEGER NOT NULL PRIMARY KEY,
        started INTEGER NOT NULL,
        finished INTEGER,
        lines INTEGER NOT NULL,
        records INTEGER NOT NULL,
        refused INTEGER NOT NULL,
        new_events INTEGER NOT NULL,
        state TEXT NOT NULL
      ) STRICT;

      CREATE TABLE fingerprints (
        item TEXT NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE settings_changes (
        sequence INTEGER NOT NULL PRIMARY KEY,
        time INTEGER NOT NULL,
        item TEXT NOT NULL,
        description TEXT NOT NULL,
        sees_less INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE report_files (
        path TEXT NOT NULL PRIMARY KEY,
        report TEXT NOT NULL,
        role TEXT NOT NULL,
        first_day INTEGER NOT NULL,
        last_day INTEGER NOT NULL,
        expires INTEGER NOT NULL,       -- the day by which it expires
        written INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE chores (             -- begun and not yet done, such as a VACUUM
        name TEXT NOT NULL PRIMARY KEY
      ) STRICT, WITHOUT ROWID;
      """)
}
