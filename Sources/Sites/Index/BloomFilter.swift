/// A split-block Bloom filter (Putze, Sanders, Singler 2007): one block of 256 bits a name.
///
/// With about ten bits a name one lookup in a hundred that finds nothing goes on to the table.
enum BloomFilter {
  static let bytesPerBlock = 32
  static let bitsPerName = 10

  /// The block of a hash, from its upper half.
  @inline(always)
  static func block(of hash: UInt64, count: UInt64) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* count) >> 32)
  }

  /// The four words of a block that must have these bits, from the lower half of the hash.
  @inline(always)
  static func mask(_ word: Int, of hash: UInt64) -> UInt64 {
    let key = UInt32(truncatingIfNeeded: hash)
    let low: UInt32
    let high: UInt32
    switch word {
    case 0: (low, high) = (0x47B6_137B, 0x4497_4D91)
    case 1: (low, high) = (0x8824_AD5B, 0xA2B7_289D)
    case 2: (low, high) = (0x7054_95C7, 0x2DF1_424B)
    default: (low, high) = (0x9EFC_4947, 0x5C6B_FB31)
    }
    return 1 << UInt64((key &* low) >> 27) | 1 << (UInt64((key &* high) >> 27) + 32)
  }
}
