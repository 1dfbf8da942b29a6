/// A set of categories: one bit for each number of the taxonomy, at most 128.
public struct CategorySet: Hashable, Sendable {
  /// Bit N is set when category number N is in the set.
  public var bits: UInt128

  /// Makes a set from its bits; without them, the empty set.
  @inlinable
  public init(bits: UInt128 = 0) { self.bits = bits }

  /// True when no category is in the set.
  @inlinable
  public var isEmpty: Bool { bits == 0 }

  /// Puts category `number`, 0 to 127, into the set.
  @inlinable
  public mutating func insert(_ number: UInt8) { bits |= 1 << UInt128(number) }

  /// True when category `number` is in the set.
  @inlinable
  public func contains(_ number: UInt8) -> Bool { bits & (1 << UInt128(number)) != 0 }

  /// The categories that are in either set.
  @inlinable
  public func union(_ other: CategorySet) -> CategorySet { CategorySet(bits: bits | other.bits) }

  /// The numbers in the set, ascending.
  public var numbers: [UInt8] {
    var result: [UInt8] = []
    var rest = bits
    while rest != 0 {
      result.append(UInt8(truncatingIfNeeded: rest.trailingZeroBitCount))
      rest &= rest - 1
    }
    return result
  }
}
