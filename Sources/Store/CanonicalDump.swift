/// The queries of the canonical dump: one a table, each column a text that is the same in every
/// store with the same content.
///
/// Row numbers, random ids, moments of runs and everything of the file system, paths included, are
/// left out, so that a school gives the same dump in whatever folder it is kept. A log's name is
/// replaced by its source and head; `runs`, `audit`, `fingerprints`, `settings_changes`,
/// `report_files`, `identity_files` and `chores` tell of runs and their settings only, and `names`,
/// `subjects` and `evidence` are seen where they are used. `bursts` stand as the runs found them, in pieces that are
/// put together where facts are judged.
enum CanonicalDump {
  /// Gives a line's place as the log's source and head, then the offset.
  private static func place(_ table: String) -> String {
    "coalesce(l.source || ':' || l.head_digest, ''), \(table).offset"
  }

  /// Table and query, in the order of the dump.
  static let queries: [(table: String, sql: String)] = [
    (
      "logs",
      """
      SELECT source, head_length, head_digest, tail_digest, offset, lines, hex(pending), settled
      FROM logs
      """
    ),
    ("archive_files", "SELECT source, day, sum(lines) FROM archive_files GROUP BY source, day"),
    (
      "coverage",
      "SELECT day, source, hour, lines, records, skipped, folded FROM coverage"
    ),
    (
      "export_records",
      """
      SELECT x.day, x.source, x.hash, coalesce(l.head_digest, ''), x.count
      FROM export_records x LEFT JOIN logs l ON l.name = x.log
      """
    ),
    ("coverage_refusals", "SELECT day, source, hour, reason, count FROM coverage_refusals"),
    ("observations", "SELECT day, source, kind, count FROM observations"),
    (
      "facts",
      """
      SELECT f.day, n.text, s.user, s.client, f.host, f.query, f.kind, f.action, f.minute, e.json,
        f.count, f.bytes, f.pages, f.embedded, f.parts, f.programs, f.seconds, f.first,
        \(place("f"))
      FROM facts f JOIN names n ON n.id = f.source JOIN subjects s ON s.id = f.subject
        JOIN evidence e ON e.id = f.evidence LEFT JOIN logs l ON l.name = f.log
      """
    ),
    ("companions", "SELECT day, host, opened, followed FROM companions"),
    (
      "usage",
      """
      SELECT u.day, n.text, s.user, s.client, c.text, u.action, u.quarter, u.count, u.bytes
      FROM usage u JOIN names n ON n.id = u.source JOIN subjects s ON s.id = u.subject
        JOIN names c ON c.id = u.category
      """
    ),
    (
      "site_usage",
      """
      SELECT u.day, n.text, u.user_group, u.site, u.action, u.count
      FROM site_usage u JOIN names n ON n.id = u.source
      """
    ),
    ("days_to_judge", "SELECT day FROM days_to_judge"),
    (
      "sightings",
      """
      SELECT g.day, s.user, s.client, g.low, g.high, g.blocked_low, g.blocked_high, g.blocked
      FROM sightings g JOIN subjects s ON s.id = g.subject
      """
    ),
    ("leases", "SELECT day, address, moment, hardware, host, until, is_end FROM leases"),
    ("sign_ins", "SELECT day, place, moment, user, until, is_end FROM sign_ins"),
    ("compromised", "SELECT user, first_day, day FROM compromised"),
    (
      "events",
      """
      SELECT e.day, e.no_longer_found, \(content.joined(separator: ", ")), \(place("e"))
      FROM events e LEFT JOIN logs l ON l.name = e.log
      """
    ),
    (
      "event_context",
      """
      SELECT e.day, e.rule, e.user, e.address, e.target, e.first, c.place, c.time, c.source,
        c.host, c.query, c.action, c.categories
      FROM event_context c JOIN events e ON e.id = c.event
      """
    ),
    (
      "decisions",
      """
      SELECT d.outcome, d.role, t.reason, t.by_whom
      FROM decisions d LEFT JOIN decision_texts t ON t.decision = d.sequence
      """
    ),
  ]

  /// The columns of an event without the place of its first line; of a pattern's parts, whose ids are
  /// random, how many there are.
  private static let content =
    EventRow.columns.filter { !["log", "offset", "parts"].contains($0) }.map { "e." + $0 }
    + ["json_array_length(e.parts)"]

  /// The query with its rows in the order of their columns.
  static func sorted(_ sql: String, columns: Int) -> String {
    "SELECT * FROM (\(sql)) ORDER BY " + (1...columns).map(String.init).joined(separator: ", ")
  }

  /// One line of the dump: table and columns with TAB between; a TAB, newline or backslash in a
  /// column is written with a backslash.
  static func line(_ table: String, _ row: Statement) -> String {
    var line = table
    for column in 0..<row.columnCount {
      line += "\t"
      line += escaped(row.text(column))
    }
    return line
  }

  private static func escaped(_ text: String) -> String {
    let isPlain = !text.utf8.contains { byte in
      byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\\")
    }
    if isPlain { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
