public import Vocabulary

/// One export of people, with what the settings say of it.
public struct DirectoryFile: Sendable {
  /// The name in settings.
  public var name: String
  /// The path, for complaints.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]
  /// Which program wrote it.
  public var layout: DirectoryLayout
  /// The headings that the settings name, which win over the layout's.
  public var columns: [DirectoryColumn: [String]]
  /// The standing of everybody in the file whose row says none.
  public var standing: Standing?
  /// Which way dates are written, where the file leaves it open.
  public var dateOrder: DateOrder?
  /// Where the settings name its columns, for complaints.
  public var columnsKey: String

  /// Takes a file.
  public init(
    name: String, path: String, bytes: [UInt8], layout: DirectoryLayout,
    columns: [DirectoryColumn: [String]] = [:], standing: Standing? = nil,
    dateOrder: DateOrder? = nil, columnsKey: String = "people.columns"
  ) {
    self.name = name
    self.path = path
    self.bytes = bytes
    self.layout = layout
    self.columns = columns
    self.standing = standing
    self.dateOrder = dateOrder
    self.columnsKey = columnsKey
  }
}
