public import Vocabulary

/// Where Vigil learns who the users are.
public struct PeopleSettings: Hashable, Sendable {
  /// The exports of people, in the order of their power; empty when the school gives none.
  public var directories: [DirectorySettings]
  /// Words in the directory that mean a standing, beside the standing's own name.
  public var standings: [Standing: [String]]
  /// The tags of pupils who need more care; nothing ever shows them.
  public var careTags: [String]

  /// Logs of leases and sign-ins.
  public var identities: [IdentityLogSettings]
  /// The CSV file of who holds which device; `nil` when the school gives none.
  public var devices: String?
  /// From which confidence on a name is shown.
  public var nameFrom: NameThreshold

  /// Makes the settings of people.
  public init(
    directories: [DirectorySettings] = [], standings: [Standing: [String]] = [:],
    careTags: [String] = [], identities: [IdentityLogSettings] = [], devices: String? = nil,
    nameFrom: NameThreshold = .likely
  ) {
    self.directories = directories
    self.standings = standings
    self.careTags = careTags
    self.identities = identities
    self.devices = devices
    self.nameFrom = nameFrom
  }
}
