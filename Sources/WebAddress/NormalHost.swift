/// What ``HostName/normalise(_:into:)`` wrote.
public struct NormalHost: Hashable, Sendable {
  /// How many bytes the normalised host has, 1 to 253.
  public let length: Int
  /// True for an IPv4 address in dotted form and for an IPv6 address.
  public let isAddress: Bool

  /// Makes a result.
  @inlinable
  public init(length: Int, isAddress: Bool) {
    self.length = length
    self.isAddress = isAddress
  }
}
