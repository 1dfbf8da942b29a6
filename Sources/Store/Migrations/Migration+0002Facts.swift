extension Migration {
  /// What is kept of visits.
  ///
  /// `usage` is by far the largest table, so it holds numbers of subjects and names. It has no
  /// foreign keys: each would cost a look-up a row, and a scan of the table for each subject that
  /// expires. `action` and `kind` are the raw values of `Action` and `RecordKind`.
  static let facts = Migration(
    version: 2, title: "facts and usage",
    sql: """
      CREATE TABLE names (              -- of sources and categories
        id INTEGER NOT NULL PRIMARY KEY,
        text TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE subjects (
        id INTEGER NOT NULL PRIMARY KEY,
        user TEXT NOT NULL,
        client TEXT NOT NULL,
        UNIQUE (user, client)
      ) STRICT;

      CREATE TABLE evidence (
        id INTEGER NOT NULL PRIMARY KEY,
        json TEXT NOT NULL UNIQUE       -- [[category, origin, name, entry], …]
      ) STRICT;

      CREATE TABLE facts (
        day INTEGER NOT NULL,
        source INTEGER NOT NULL,
        subject INTEGER NOT NULL,
        host TEXT NOT NULL,
        query TEXT NOT NULL,
        kind INTEGER NOT NULL,
        action INTEGER NOT NULL,
        minute INTEGER NOT NULL,
        evidence INTEGER NOT NULL,
        count INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        log TEXT NOT NULL,              -- where the first line stands
        offset INTEGER NOT NULL,
        PRIMARY KEY (day, source, subject, host, query, kind, action, minute, evidence)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE usage (
        day INTEGER NOT NULL,
        source INTEGER NOT NULL,
        subject INTEGER NOT NULL,
        category INTEGER NOT NULL,
        action INTEGER NOT NULL,
        quarter INTEGER NOT NULL,
        count INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        PRIMARY KEY (day, source, subject, category, action, quarter)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE site_usage (
        day INTEGER NOT NULL,
        source INTEGER NOT NULL,
        user_group INTEGER NOT NULL,    -- the raw value of `Group`
        site TEXT NOT NULL,
        action INTEGER NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, source, user_group, site, action)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE days_to_judge (
        day INTEGER NOT NULL PRIMARY KEY
      ) STRICT;
      """)
}
