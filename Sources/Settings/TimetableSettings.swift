public import Vocabulary

/// Where Vigil learns who teaches when (P10).
public struct TimetableSettings: Hashable, Sendable {
  /// What a column of the timetable holds.
  public enum Column: String, CaseIterable, Sendable {
    case user, weekday, from, to, week
  }

  /// The CSV file.
  public var file: String
  /// The header of each column; `week` may be absent.
  public var columns: [Column: String]
  /// Days in weeks A from which weeks alternate, ascending; empty where weeks are alike.
  public var weekA: [Day]

  /// Makes the settings of a timetable.
  public init(file: String, columns: [Column: String], weekA: [Day] = []) {
    self.file = file
    self.columns = columns
    self.weekA = weekA
  }
}
