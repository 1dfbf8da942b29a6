/// An address behind which many stand, and how that is known.
public struct RelayFinding: Hashable, Sendable {
  /// How it is known.
  public enum Reason: Hashable, Sendable {
    /// The settings name it so.
    case declared(String)
    /// So many users were seen there in one quarter hour.
    case users(Int)
    /// Requests of nobody known went to so many noteworthy hosts on one day.
    case hosts(Int)
  }

  /// The address.
  public var address: String
  /// How it is known.
  public var reason: Reason

  /// Makes one.
  public init(address: String, reason: Reason) {
    self.address = address
    self.reason = reason
  }
}
