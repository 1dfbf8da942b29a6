public import Vocabulary

/// What the columns of a CSV export mean.
public struct CSVMapping: Hashable, Sendable {
  /// What a column may hold.
  public enum Column: String, CaseIterable, Sendable {
    case time, user, client, url, action, category, group, status, method, bytes, host
  }

  /// The header of each column that the export has.
  public var columns: [Column: String]
  /// How times are written: `iso8601`, `epoch`, or letters such as `dd/MM/yyyy HH:mm:ss`.
  public var timeFormat: String
  /// The words in the action column that mean each action.
  public var actions: [Action: [String]]

  /// Makes a mapping.
  public init(
    columns: [Column: String], timeFormat: String = "iso8601", actions: [Action: [String]] = [:]
  ) {
    self.columns = columns
    self.timeFormat = timeFormat
    self.actions = actions
  }
}
