// hot: twice a line.
internal import CByteMask

/// A name of at most 32 bytes as four words, with zeros behind its end.
///
/// Made with no branch that depends on the name, since lengths follow no pattern.
struct ShortName: BitwiseCopyable {
  /// The longest name that fits.
  static let limit = 32

  /// The bytes, the first the lowest of the first word.
  var words: (UInt64, UInt64, UInt64, UInt64)
  /// How many bytes.
  var length: UInt8

  /// Makes the empty name, which stands for none.
  @inline(always)
  init() {
    words = (0, 0, 0, 0)
    length = 0
  }

  /// Takes the name from `bytes[places]`; `nil` when it is too long or empty.
  @inline(always)
  init?(_ bytes: Span<UInt8>, _ places: Range<Int>) {
    let count = places.count
    guard count > 0, count <= ShortName.limit, places.lowerBound >= 0,
      places.upperBound <= bytes.count
    else { return nil }
    length = UInt8(truncatingIfNeeded: count)
    guard places.lowerBound + ShortName.limit <= bytes.count else {
      words = ShortName.wordsAtTheEnd(of: bytes, places)
      return
    }
    let raw = unsafe bytes.bytes
    let start = places.lowerBound
    words = (
      ShortName.word(0, of: count, raw, start), ShortName.word(1, of: count, raw, start),
      ShortName.word(2, of: count, raw, start), ShortName.word(3, of: count, raw, start)
    )
  }

  /// One of the words, without what stands behind the name.
  @inline(always)
  private static func word(
    _ number: Int, of count: Int, _ raw: RawSpan, _ start: Int
  ) -> UInt64 {
    // why unsafe: the caller has seen that 32 bytes may be read from `start`, and that the name has
    // at most as many.
    let word = unsafe raw.unsafeLoadUnaligned(
      fromByteOffset: start + 8 * number, as: UInt64.self)
    return UInt64(littleEndian: word & vigil_name_mask(count, number))
  }

  private static func wordsAtTheEnd(
    of bytes: Span<UInt8>, _ places: Range<Int>
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (number, place) in places.enumerated() {
      let byte = UInt64(bytes[place]) << UInt64(number % 8 * 8)
      switch number / 8 {
      case 0: words.0 |= byte
      case 1: words.1 |= byte
      case 2: words.2 |= byte
      default: words.3 |= byte
      }
    }
    return words
  }

  /// The hash of bytes and length.
  var hash: UInt64 {
    @inline(always)
    get {
      let front = KeyHash.fold(
        words.0 ^ 0xA076_1D64_78BD_642F ^ UInt64(length), words.1 ^ 0xE703_7ED1_A0B4_28DB)
      let back = KeyHash.fold(words.2 ^ 0x8EBC_6AF0_9C88_C6E3, words.3 ^ 0x5899_65CC_7537_4CC3)
      return front ^ back
    }
  }

  /// True when the bytes from a place on, of which 32 may be read, begin with the name.
  @inline(always)
  func hasBytes(at start: Int, of bytes: Span<UInt8>) -> Bool {
    precondition(start >= 0 && start + ShortName.limit <= bytes.count)
    let raw = unsafe bytes.bytes
    let count = Int(length)
    let first = words.0 ^ ShortName.word(0, of: count, raw, start)
    let second = words.1 ^ ShortName.word(1, of: count, raw, start)
    let third = words.2 ^ ShortName.word(2, of: count, raw, start)
    let fourth = words.3 ^ ShortName.word(3, of: count, raw, start)
    return first | second | third | fourth == 0
  }
}
