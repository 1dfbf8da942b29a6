/// A part of the school's network, as the settings name it (P24).
public struct Network: Hashable, Sendable {
  /// Whose devices are on a network.
  public enum Kind: String, CaseIterable, Sendable {
    /// The school's own.
    case managed
    /// Those of pupils and staff.
    case personal
    /// Those of visitors.
    case guest

    /// Whose devices they are, in plain English.
    public var words: String {
      switch self {
      case .managed: "the school's own devices"
      case .personal: "devices of pupils and staff"
      case .guest: "devices of visitors"
      }
    }
  }

  /// The name in reports, such as `pupil-wireless`.
  public var name: String
  /// The building or campus; empty when the school has one.
  public var site: String
  /// Whose devices are there.
  public var kind: Kind
  /// The group of whoever is not known there; `nil` leaves them unidentified.
  public var group: Group?

  /// Makes a network.
  public init(name: String, site: String = "", kind: Kind = .managed, group: Group? = nil) {
    self.name = name
    self.site = site
    self.kind = kind
    self.group = group
  }
}
