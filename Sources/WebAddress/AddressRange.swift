/// A range of addresses: all that begin with the same bits.
public struct AddressRange: Hashable, Sendable {
  /// The first of them.
  public var first: AddressNumber
  /// How many bits they share.
  public var length: Int

  /// The range of this length that holds an address; bits behind the length do not matter.
  ///
  /// - Parameters:
  ///   - address: any of its addresses.
  ///   - length: how many bits they share, at most as many as the address has.
  @inlinable
  public init(of address: AddressNumber, length: Int) {
    first = address.first(ofLength: length)
    self.length = length
  }

  /// True when the address is one of them.
  @inlinable
  public func contains(_ address: AddressNumber) -> Bool {
    address.isIPv6 == first.isIPv6 && address.first(ofLength: length) == first
  }

  /// True when every address of the other is one of them.
  @inlinable
  public func contains(_ range: AddressRange) -> Bool {
    range.length >= length && contains(range.first)
  }

  /// As evidence shows it: `192.0.2.0/24`, and a single address as such.
  public var shown: String { length == first.bitCount ? "\(first)" : "\(first)/\(length)" }
}
