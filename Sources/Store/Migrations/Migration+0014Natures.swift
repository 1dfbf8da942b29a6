extension Migration {
  /// What tells whether somebody opened a page, or a page or program asked by itself.
  static let natures = Migration(
    version: 14, title: "signs of pages and of what they embed",
    sql: """
      ALTER TABLE facts ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE facts ADD COLUMN embedded INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE facts ADD COLUMN parts INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE facts ADD COLUMN programs INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE facts ADD COLUMN seconds INTEGER NOT NULL DEFAULT 0;  -- a bit a second
      ALTER TABLE facts ADD COLUMN first INTEGER NOT NULL DEFAULT -1;   -- millisecond of the minute
      ALTER TABLE facts ADD COLUMN device INTEGER NOT NULL DEFAULT 0;   -- as in bursts

      CREATE TABLE bursts (
        day INTEGER NOT NULL,
        source INTEGER NOT NULL,
        device INTEGER NOT NULL,        -- a number that stands for an address
        start INTEGER NOT NULL,         -- milliseconds, both
        end INTEGER NOT NULL,
        is_edge INTEGER NOT NULL,       -- 1 when no fact is near, but one may still be read
        hosts INTEGER NOT NULL,         -- marks of the hosts of the first four seconds
        PRIMARY KEY (day, source, device, start)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE companions (
        day INTEGER NOT NULL,
        host TEXT NOT NULL,
        opened INTEGER NOT NULL,        -- how often its request was the first of a burst
        followed INTEGER NOT NULL,      -- how often it came soon behind another's
        PRIMARY KEY (day, host)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE events ADD COLUMN nature TEXT NOT NULL DEFAULT 'unknown';
      """)
}
