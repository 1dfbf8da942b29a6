/// A 64-bit hash that takes one byte at a time (FNV-1a, then MurmurHash3's finish).
///
/// Because each step needs only the state before it, one pass over a host from its end gives the
/// hash of every parent domain. It finds candidates only: whoever uses it compares the bytes.
public struct ByteHash: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Makes the hash of no bytes.
  @inlinable
  public init() {}

  /// Takes the next byte.
  @inlinable
  public mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash of the bytes so far; every bit depends on all of them.
  @inlinable
  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ (mixed >> 33)
  }
}
