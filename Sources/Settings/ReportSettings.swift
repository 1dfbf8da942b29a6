/// Where the reports are written.
public struct ReportSettings: Hashable, Sendable {
  /// The folder; in the settings a relative one is counted from the data folder.
  public var folder: String

  /// Makes the settings of reports.
  public init(folder: String) { self.folder = folder }
}
