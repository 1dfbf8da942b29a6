public import Vocabulary
public import WebAddress

/// A part of the school's network, as the settings name it (P24).
public struct NetworkSettings: Hashable, Sendable {
  /// Its name, building, kind and group.
  public var network: Network
  /// Its addresses as they are written.
  public var ranges: [String]

  /// Makes a network.
  public init(network: Network, ranges: [String]) {
    self.network = network
    self.ranges = ranges
  }

  /// Its addresses as ranges; what is none is left out, and was complained of.
  public var addresses: [AddressRange] {
    ranges.flatMap { AddressRange.ranges(in: $0) ?? [] }
  }
}
