internal import Formats
internal import Markup
internal import Vocabulary

/// The formats, for people.
enum FormatsText {
  /// One line a format.
  static var table: String {
    TerminalTable(
      header: ["NAME", "KIND", "WRITTEN BY"],
      rows: FormatTable.formats.map { [$0.name, $0.kind.name, $0.title] }
    ).text
  }

  /// How many lines there were of each kind.
  static func counts(_ counts: LineCounts) -> String {
    "\(counts.lines) lines, \(counts.records) records, \(counts.refused) refused, "
      + "\(counts.skipped) skipped, \(counts.folded) folded"
  }
}
