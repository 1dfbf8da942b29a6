// hot: numbers of every line.

/// Reads up to eight digits at once.
enum EightDigits {
  /// The number that the first `length` of eight bytes write, from 1 to 8; `nil` when one of them is
  /// no digit.
  ///
  /// - Parameter word: The bytes as the machine reads them.
  @inline(always)
  static func number(_ word: UInt64, length: Int) -> Int64? {
    // The first byte is the lowest; what stands behind the digits is shifted out, and zeros come
    // before them.
    var word =
      (UInt64(littleEndian: word) ^ 0x3030_3030_3030_3030)
      &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    guard (word &+ 0x7676_7676_7676_7676 | word) & 0x8080_8080_8080_8080 == 0 else { return nil }
    // Pairs of digits, then fours, then all eight.
    word = word &* 10 &+ word >> 8
    let lower = (word & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let upper = (word >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return Int64((lower &+ upper) >> 32)
  }
}
