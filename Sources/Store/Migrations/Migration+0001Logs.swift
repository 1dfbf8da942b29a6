extension Migration {
  /// What was read: logs with the place reached, the archive's files, coverage.
  static let logs = Migration(
    version: 1, title: "logs, archive and coverage",
    sql: """
      CREATE TABLE logs (
        name TEXT NOT NULL PRIMARY KEY,
        source TEXT NOT NULL,
        head_length INTEGER NOT NULL,
        head_digest TEXT NOT NULL,
        tail_digest TEXT NOT NULL,
        offset INTEGER NOT NULL,        -- uncompressed bytes read so far
        lines INTEGER NOT NULL,
        path TEXT NOT NULL,
        device INTEGER NOT NULL,        -- the bits of an unsigned number
        inode INTEGER NOT NULL,         -- the bits of an unsigned number
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,      -- nanoseconds since 1970
        pending BLOB NOT NULL,
        settled INTEGER NOT NULL,
        seen INTEGER NOT NULL           -- the day on which it was last there
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE archive_files (
        path TEXT NOT NULL PRIMARY KEY,
        source TEXT NOT NULL,
        day INTEGER NOT NULL,
        length INTEGER NOT NULL,        -- bytes of the file that are committed
        lines INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE coverage (
        day INTEGER NOT NULL,
        source TEXT NOT NULL,
        hour INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        records INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        folded INTEGER NOT NULL,
        PRIMARY KEY (day, source, hour)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE coverage_refusals (
        day INTEGER NOT NULL,
        source TEXT NOT NULL,
        hour INTEGER NOT NULL,
        reason TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, source, hour, reason)
      ) STRICT, WITHOUT ROWID;
      """)
}
