public import Vocabulary

/// How many visits without a user name came from a network.
public struct NetworkUsage: Hashable, Sendable {
  /// The network.
  public var network: Network
  /// The addresses from which they came.
  public var addresses: Int
  /// The visits.
  public var visits: Int

  /// Makes a figure.
  public init(network: Network, addresses: Int, visits: Int) {
    self.network = network
    self.addresses = addresses
    self.visits = visits
  }
}
