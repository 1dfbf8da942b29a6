/// Where visits without a user name came from (P24).
///
/// Usage is kept for the user where the log names one, and else for the address, so that only the
/// latter has a place.
public struct VisitPlaces: Hashable, Sendable {
  /// A network of the settings.
  public var networks: [NetworkUsage]
  /// What came from elsewhere, the most visits first.
  public var unknown: [UnknownRange]

  /// Makes places.
  public init(networks: [NetworkUsage] = [], unknown: [UnknownRange] = []) {
    self.networks = networks
    self.unknown = unknown
  }
}
