// hot: twice a line.
/// A fast hash of short byte strings; good enough for tables that compare the bytes on a hit.
enum KeyHash {
  /// The hash of `bytes[places]`.
  @inline(always)
  static func hash(_ bytes: Span<UInt8>, _ places: Range<Int>) -> UInt64 {
    precondition(places.lowerBound >= 0 && places.upperBound <= bytes.count)
    let raw = unsafe bytes.bytes
    let end = places.upperBound
    var state = UInt64(truncatingIfNeeded: places.count) &* 0x9E37_79B9_7F4A_7C15
    var place = places.lowerBound
    // why unsafe: each load ends at or before `end`, which is inside the span; where fewer bytes
    // are left than a word has, the last word overlaps the one before it.
    while place + 8 < end {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      state = mix(state ^ word)
      place += 8
    }
    if places.count >= 8 {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      return mix(state ^ word)
    }
    if places.count >= 4 {
      let front = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
      let back = unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 4, as: UInt32.self)
      return mix(state ^ (UInt64(front) << 32 | UInt64(back)))
    }
    var tail: UInt64 = 0
    while place < end {
      tail = tail << 8 | UInt64(bytes[place])
      place += 1
    }
    return mix(state ^ tail)
  }

  /// Folds two words into one.
  @inline(always)
  static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }

  /// Spreads every bit of a word over the whole word.
  @inline(always)
  static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low ^ 0xE703_7ED1_A0B4_28DB
  }
}
