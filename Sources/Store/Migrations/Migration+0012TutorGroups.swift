extension Migration {
  /// The form or tutor group of an event's person, as the directory said.
  static let tutorGroups = Migration(
    version: 12, title: "tutor groups",
    sql: "ALTER TABLE events ADD COLUMN tutor_group TEXT NOT NULL DEFAULT '';")
}
