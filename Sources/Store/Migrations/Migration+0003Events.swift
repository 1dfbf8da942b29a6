extension Migration {
  /// What judging found, and what people decided.
  ///
  /// Lists are JSON arrays of texts. A decision outlives its event without its text: the reason
  /// and the name of who decided expire with the event.
  static let events = Migration(
    version: 3, title: "events and decisions",
    sql: """
      CREATE TABLE events (
        given INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,  -- the order in which ids were given
        id TEXT NOT NULL UNIQUE,
        day INTEGER NOT NULL,
        found INTEGER NOT NULL,
        no_longer_found INTEGER NOT NULL DEFAULT 0,
        rule TEXT NOT NULL,
        user TEXT NOT NULL,             -- a person's; empty for a device
        name TEXT NOT NULL,
        standing TEXT NOT NULL,
        year_group TEXT NOT NULL,
        name_source TEXT NOT NULL,      -- empty for a device
        address TEXT NOT NULL,          -- a device's; empty for a person
        address_day INTEGER NOT NULL,
        is_search INTEGER NOT NULL,
        target TEXT NOT NULL,
        hosts TEXT NOT NULL,
        categories TEXT NOT NULL,
        severity TEXT NOT NULL,
        audience TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        allowed INTEGER NOT NULL,
        blocked INTEGER NOT NULL,
        unknown INTEGER NOT NULL,
        lookup_only INTEGER NOT NULL,
        evidence TEXT NOT NULL,
        clients TEXT NOT NULL,
        sources TEXT NOT NULL,
        log TEXT NOT NULL,
        offset INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX events_by_day ON events (day);

      CREATE TABLE event_redirects (
        old TEXT NOT NULL PRIMARY KEY,
        survivor TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX event_redirects_by_survivor ON event_redirects (survivor);

      CREATE TABLE event_context (
        event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        time INTEGER NOT NULL,
        source TEXT NOT NULL,
        host TEXT NOT NULL,
        query TEXT NOT NULL,
        action TEXT NOT NULL,
        categories TEXT NOT NULL,
        PRIMARY KEY (event, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE decisions (
        sequence INTEGER NOT NULL PRIMARY KEY,
        event TEXT NOT NULL,            -- no foreign key: it outlives its event
        outcome TEXT NOT NULL,
        role TEXT NOT NULL,             -- of who decided; empty when not known
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX decisions_by_event ON decisions (event);
      CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
      CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

      CREATE TABLE decision_texts (
        decision INTEGER NOT NULL PRIMARY KEY REFERENCES decisions (sequence),
        reason TEXT NOT NULL,
        by_whom TEXT NOT NULL
      ) STRICT;
      """)
}
