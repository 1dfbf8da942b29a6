extension Migration {
  /// Changes of settings belong to a day, by which they expire like everything else.
  ///
  /// Those that are there get their day in UTC, since nothing here knows the school's zone.
  static let settingsChangesByDay = Migration(
    version: 10, title: "days of settings' changes",
    sql: """
      ALTER TABLE settings_changes ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
      UPDATE settings_changes SET day = time / 86400000;
      CREATE INDEX settings_changes_by_day ON settings_changes (day);
      """)
}
