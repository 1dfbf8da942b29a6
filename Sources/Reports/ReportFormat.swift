/// The kinds of file in which each report is made; the name is the ending of the file's name.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// One page that needs nothing beside it, for a browser and for paper.
  case html
  /// The same data for programs.
  case json
  /// One row an event, for a spreadsheet.
  case csv
}
