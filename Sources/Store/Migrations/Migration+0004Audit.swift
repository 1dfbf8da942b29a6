extension Migration {
  /// Who did what: a chain that is never changed, and details that expire.
  static let audit = Migration(
    version: 4, title: "audit",
    sql: """
      CREATE TABLE audit (
        sequence INTEGER NOT NULL PRIMARY KEY,  -- from 1 without gaps
        time INTEGER NOT NULL,
        who TEXT NOT NULL,              -- a role, "system" or "person"
        action TEXT NOT NULL,
        object TEXT NOT NULL,           -- an event's id or another pseudonym
        checksum TEXT NOT NULL,         -- SHA-256 of the salt and the detail
        previous TEXT NOT NULL,         -- the chain's digest up to the row before
        digest TEXT NOT NULL            -- the chain's digest up to this row
      ) STRICT;
      CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
      CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;

      CREATE TABLE audit_details (
        sequence INTEGER NOT NULL PRIMARY KEY REFERENCES audit (sequence),
        salt BLOB NOT NULL,
        detail TEXT NOT NULL,
        day INTEGER NOT NULL            -- by which it expires
      ) STRICT;
      CREATE INDEX audit_details_by_day ON audit_details (day);
      """)
}
