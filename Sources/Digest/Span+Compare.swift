// hot: twice a line.
internal import Glibc

extension Span<UInt8> {
  /// True when the bytes at some places are those of other bytes at others.
  @inline(always)
  func equals(_ places: Range<Int>, _ other: Span<UInt8>, _ otherPlaces: Range<Int>) -> Bool {
    guard places.count == otherPlaces.count else { return false }
    return compare(places, other, otherPlaces) == 0
  }

  /// The order of bytes at some places and other bytes at others: below, at or above zero.
  @inline(always)
  func compare(
    _ places: Range<Int>, _ other: Span<UInt8>, _ otherPlaces: Range<Int>
  ) -> Int {
    precondition(places.lowerBound >= 0 && places.upperBound <= count)
    precondition(otherPlaces.lowerBound >= 0 && otherPlaces.upperBound <= other.count)
    let common = Swift.min(places.count, otherPlaces.count)
    guard common > 0 else { return places.count - otherPlaces.count }
    let order = unsafe withUnsafeBufferPointer { own in
      unsafe other.withUnsafeBufferPointer { others in
        // why unsafe: `common` bytes from both places are inside the spans, as the
        // preconditions say, and so both have a base address.
        unsafe memcmp(
          own.baseAddress.unsafelyUnwrapped + places.lowerBound,
          others.baseAddress.unsafelyUnwrapped + otherPlaces.lowerBound, common)
      }
    }
    return order == 0 ? places.count - otherPlaces.count : Int(order)
  }
}
