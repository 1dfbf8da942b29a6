extension Migration {
  /// From what people are known beside the logs of visits, and how each event's person is known.
  ///
  /// A lease and a sign-in are what a log said at one moment; the whole row is the key, so that a log
  /// read twice changes nothing. `until` is 0 where the log does not say.
  static let identities = Migration(
    version: 15, title: "leases, sign-ins and how people are known",
    sql: """
      CREATE TABLE leases (
        address TEXT NOT NULL,
        moment INTEGER NOT NULL,
        hardware TEXT NOT NULL,
        host TEXT NOT NULL,
        until INTEGER NOT NULL,
        is_end INTEGER NOT NULL,
        day INTEGER NOT NULL,           -- of the moment
        PRIMARY KEY (address, moment, hardware, host, until, is_end)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX leases_by_day ON leases (day);

      CREATE TABLE sign_ins (
        place TEXT NOT NULL,            -- an address, a hardware address or a computer's name
        moment INTEGER NOT NULL,
        user TEXT NOT NULL,
        until INTEGER NOT NULL,
        is_end INTEGER NOT NULL,
        day INTEGER NOT NULL,           -- of the moment
        PRIMARY KEY (place, moment, user, until, is_end)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sign_ins_by_day ON sign_ins (day);

      -- Which user was seen at which address. Bit q % 64 of `low`, or of `high`
      -- where q % 128 is 64 or more, stands for the quarter hour q since 1970; a day has up to 100.
      CREATE TABLE sightings (
        day INTEGER NOT NULL,
        subject INTEGER NOT NULL,
        low INTEGER NOT NULL,           -- quarter hours in which visits were let through
        high INTEGER NOT NULL,
        blocked_low INTEGER NOT NULL,   -- quarter hours in which visits were blocked
        blocked_high INTEGER NOT NULL,
        blocked INTEGER NOT NULL,       -- how many visits were blocked
        PRIMARY KEY (day, subject)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE identity_files (
        path TEXT NOT NULL PRIMARY KEY,
        log TEXT NOT NULL,              -- its name in the settings
        device INTEGER NOT NULL,        -- the bits of an unsigned number
        inode INTEGER NOT NULL,         -- the bits of an unsigned number
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,      -- nanoseconds since 1970
        offset INTEGER NOT NULL,        -- bytes that need not be read again
        tail_digest TEXT NOT NULL       -- of the bytes before the offset
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE compromised (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        user TEXT NOT NULL,
        first_day INTEGER NOT NULL,
        day INTEGER NOT NULL            -- the last one, by which it expires
      ) STRICT;

      ALTER TABLE events ADD COLUMN confidence TEXT NOT NULL DEFAULT 'none';
      ALTER TABLE events ADD COLUMN known_by TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE events ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE events ADD COLUMN device_holder TEXT NOT NULL DEFAULT '';
      """)
}
