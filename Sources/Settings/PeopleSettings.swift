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
  /// Logs of leases and sign-ins.
  public var identities: [IdentityLogSettings]
  /// The CSV file of who holds which device; `nil` when the school gives none.
  public var devices: String?
  /// From which confidence on a name is shown.
  public var nameFrom: NameThreshold

  /// Makes the settings of people.
  public init(
    directory: String? = nil, columns: [Column: String] = [:],
    standings: [Standing: [String]] = [:], identities: [IdentityLogSettings] = [],
    devices: String? = nil, nameFrom: NameThreshold = .likely
  ) {
    self.directory = directory
    self.columns = columns
    self.standings = standings
    self.identities = identities
    self.devices = devices
    self.nameFrom = nameFrom
  }
}
