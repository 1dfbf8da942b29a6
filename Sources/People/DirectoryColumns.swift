/// The headings of the directory's columns; case does not matter.
public struct DirectoryColumns: Hashable, Sendable {
  /// The column of the user name.
  public var user: String
  /// The column of the full name; empty when the file has none.
  public var name: String
  /// The column that says how the person stands to the school; empty when the file has none.
  public var standing: String
  /// The column of the school year; empty when the file has none.
  public var yearGroup: String

  /// Makes a mapping; the default is the headings of the model file.
  public init(
    user: String = "Username", name: String = "Name", standing: String = "Role",
    yearGroup: String = "Year"
  ) {
    self.user = user
    self.name = name
    self.standing = standing
    self.yearGroup = yearGroup
  }
}
