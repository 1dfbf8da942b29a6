public import Vocabulary

/// How a school's CSV logs are to be read, before any header line was seen.
public struct CSVSettings: Hashable, Sendable {
  /// The name of each field's column, as it stands in the header line.
  public let columns: [CSVField: String]
  /// How times are written.
  public let timeFormat: CSVTimeFormat
  /// The words by which the log tells what the device did.
  public let actions: [Action: [String]]

  /// Makes settings.
  ///
  /// - Throws: a ``Complaint`` when no visit could be read with them.
  public init(
    columns: [CSVField: String], timeFormat: CSVTimeFormat, actions: [Action: [String]] = [:]
  ) throws(Complaint) {
    guard columns[.time] != nil, columns[.url] != nil || columns[.host] != nil else {
      throw Complaint(
        what: "\"columns\" does not say which column holds "
          + (columns[.time] == nil ? "the time" : "the URL or the host"),
        mend: "name the column, such as { time: \"Time\", url: \"URL\" }")
    }
    self.columns = columns
    self.timeFormat = timeFormat
    self.actions = actions
  }
}
