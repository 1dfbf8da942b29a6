public import Vocabulary

/// A report or a delivered copy of one, so that it can be deleted when it is due.
public struct ReportFile: Hashable, Sendable {
  /// The file's path: from the data folder, or absolute.
  public var path: String
  /// The report's name in the table of reports.
  public var report: String
  /// For whom it was written; `nil` for nobody in particular.
  public var role: Role?
  /// The first day that it tells of.
  public var first: Day
  /// The last day that it tells of.
  public var last: Day
  /// The day by which it expires: the oldest day that it shows.
  public var expires: Day
  /// When it was written.
  public var written: Instant

  /// Makes a report's row.
  public init(
    path: String, report: String, role: Role?, first: Day, last: Day, expires: Day,
    written: Instant
  ) {
    self.path = path
    self.report = report
    self.role = role
    self.first = first
    self.last = last
    self.expires = expires
    self.written = written
  }
}
