internal import WebAddress

/// A range of addresses as it stands in the index: three 64-bit numbers.
///
/// The first address's upper and lower half; then, from the lowest bit, the number of the set (16),
/// how many bits the range fixes (8), 6 for IPv6 (8), and the number of the narrowest range around
/// it and one more (32), 0 for none. A range stands behind every range around it.
struct RangeRecord {
  static let wordCount = 3
  static let byteCount = wordCount * 8

  var range: AddressRange
  var set: UInt16
  /// The number of the narrowest range around it; `nil` for none.
  var parent: Int?

  var words: [UInt64] {
    let value = range.first.value
    let family: UInt64 = range.first.isIPv6 ? 6 : 4
    return [
      UInt64(truncatingIfNeeded: value >> 64), UInt64(truncatingIfNeeded: value),
      UInt64(set) | UInt64(range.length) << 16 | family << 24
        | UInt64(parent.map { $0 + 1 } ?? 0) << 32,
    ]
  }

  init(range: AddressRange, set: UInt16, parent: Int?) {
    self.range = range
    self.set = set
    self.parent = parent
  }

  /// Reads a record; one that is damaged is a range of another kind, and no more.
  init(_ upper: UInt64, _ lower: UInt64, _ rest: UInt64) {
    let isIPv6 = UInt8(truncatingIfNeeded: rest >> 24) == 6
    let first = AddressNumber(isIPv6: isIPv6, value: UInt128(upper) << 64 | UInt128(lower))
    let length = min(Int(UInt8(truncatingIfNeeded: rest >> 16)), first.bitCount)
    range = AddressRange(of: first, length: length)
    set = UInt16(truncatingIfNeeded: rest)
    let number = Int(rest >> 32)
    parent = number == 0 ? nil : number - 1
  }
}
