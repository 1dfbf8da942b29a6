public import Vocabulary

/// One export of people, as the settings name it.
public struct DirectorySettings: Hashable, Sendable {
  /// What a column may hold.
  public enum Column: String, CaseIterable, Sendable {
    case user, principal, email, name, firstName, lastName, standing, yearGroup, tutorGroup, unit
    case groups, starts, leaves, expires, enabled
  }

  /// How complaints and `check` call it.
  public var name: String
  /// The path of the CSV file.
  public var file: String
  /// Which program wrote it, by a name of the table of layouts.
  public var layout: String
  /// The headings of columns, where they are others than the layout's.
  public var columns: [Column: String]
  /// The headings of columns whose words, or which themselves, are tags.
  public var tagColumns: [String]
  /// The standing of everybody in the file whose row says none.
  public var standing: Standing?
  /// What comes first in its dates, where the file leaves it open.
  public var dateOrder: DateOrder?

  /// Makes the settings of one export.
  public init(
    name: String, file: String, layout: String, columns: [Column: String] = [:],
    tagColumns: [String] = [], standing: Standing? = nil, dateOrder: DateOrder? = nil
  ) {
    self.name = name
    self.file = file
    self.layout = layout
    self.columns = columns
    self.tagColumns = tagColumns
    self.standing = standing
    self.dateOrder = dateOrder
  }

  /// True for the one file of a school that has only one, which `people.directory` names.
  public var isOnly: Bool { name == PeopleSettings.onlyName }
}
