public import Vocabulary

/// Where Vigil learns who the users are.
public struct PeopleSettings: Hashable, Sendable {
  /// What a column of the directory may hold.
  public enum Column: String, CaseIterable, Sendable {
    case user, name, standing, yearGroup
  }

  /// The CSV file of users; `nil` when the school gives none.
  public var directory: String?
  /// The header of each column that the directory has.
  public var columns: [Column: String]
  /// Words in the directory that mean a standing, beside the standing's own name.
  public var standings: [Standing: [String]]

  /// Makes the settings of people.
  public init(
    directory: String? = nil, columns: [Column: String] = [:],
    standings: [Standing: [String]] = [:]
  ) {
    self.directory = directory
    self.columns = columns
    self.standings = standings
  }
}
