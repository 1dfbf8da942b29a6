public import Vocabulary

/// A device whose logs Vigil reads.
public struct SourceSettings: Hashable, Sendable {
  /// The name that facts carry; each source has its own.
  public var name: String
  /// Paths of its logs, with `*` and `?`.
  public var files: [String]
  /// A name of the format table, or `auto` to find it out.
  public var format: String
  /// The zone of times that name none, such as `Europe/London`.
  public var timeZone: String
  /// What comes first in dates such as `05/06/2026`; `nil` to find it out.
  public var dateOrder: DateOrder?
  /// True when the lines themselves are kept too.
  public var archive: Bool
  /// What the columns mean; only for the format `csv`.
  public var csv: CSVMapping?

  /// Makes the settings of a source.
  public init(
    name: String, files: [String], format: String = "auto", timeZone: String = "Europe/London",
    dateOrder: DateOrder? = nil, archive: Bool = true, csv: CSVMapping? = nil
  ) {
    self.name = name
    self.files = files
    self.format = format
    self.timeZone = timeZone
    self.dateOrder = dateOrder
    self.archive = archive
    self.csv = csv
  }
}
