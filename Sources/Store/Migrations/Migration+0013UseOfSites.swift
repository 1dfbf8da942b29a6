extension Migration {
  /// Events about the time spent on a kind of sites.
  static let useOfSites = Migration(
    version: 13, title: "time spent",
    sql: """
      ALTER TABLE events ADD COLUMN is_use INTEGER NOT NULL DEFAULT 0;  -- target: category ids
      ALTER TABLE events ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0; -- 0: none was asked for
      """)
}
