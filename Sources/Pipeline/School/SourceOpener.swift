internal import CivilTime
public import Formats
public import Settings
public import Vocabulary

extension LogOpener {
  /// Opens the logs of a source of the settings.
  public init(source: SourceSettings, now: Instant, year: Int? = nil) throws(Complaint) {
    self.init(
      zone: try SchoolZone(identifier: source.timeZone), now: now, year: year,
      dateOrder: source.dateOrder,
      format: source.format == "auto" ? nil : FormatTable.format(named: source.format),
      csv: try source.csv.map { (mapping) throws(Complaint) in try CSVSettings(mapping) })
  }
}

extension CSVSettings {
  /// The columns that the settings name.
  public init(_ mapping: CSVMapping) throws(Complaint) {
    var columns: [CSVField: String] = [:]
    for (column, name) in mapping.columns {
      if let field = CSVField(rawValue: column.rawValue) { columns[field] = name }
    }
    try self.init(
      columns: columns, timeFormat: try CSVTimeFormat(mapping.timeFormat),
      actions: mapping.actions)
  }
}
