public import Vocabulary

/// What a school has settled of how people are known.
public struct ResolverRules: Sendable {
  /// From which confidence on a name is shown.
  public var nameFrom: Identification.Confidence
  /// Who holds which device.
  public var register: DeviceRegister
  /// Names of declared relays, by address.
  public var relays: [String: String]
  /// So many users at one address in one quarter hour make it a relay; 0 for never.
  public var relayUsers: Int
  /// So many noteworthy hosts asked for at one address on one day without a user make it a relay; 0
  /// for never.
  public var relayHosts: Int

  /// Makes rules; the defaults are those of the settings.
  public init(
    nameFrom: Identification.Confidence = .likely, register: DeviceRegister = DeviceRegister(),
    relays: [String: String] = [:], relayUsers: Int = 5, relayHosts: Int = 100
  ) {
    self.nameFrom = nameFrom
    self.register = register
    self.relays = relays
    self.relayUsers = relayUsers
    self.relayHosts = relayHosts
  }
}
