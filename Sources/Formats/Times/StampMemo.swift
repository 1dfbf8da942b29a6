// hot: every line with a whole date.

/// The last date and time of day, in whole seconds, that was read, since lines of one second follow
/// each other.
struct StampMemo {
  /// How many bytes are remembered: from 17 to 24.
  static let lengths = 17...24

  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var length = 0
  private var value: ClockReading?

  /// What the bytes at some places were read as, if they are those that were read last.
  @inline(always)
  func reading(in line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    guard places.count == length, let found = StampMemo.words(of: line, at: places),
      found.0 == words.0, found.1 == words.1, found.2 == words.2
    else { return nil }
    return value
  }

  /// Remembers what the bytes at some places were read as.
  mutating func take(_ reading: ClockReading, in line: Span<UInt8>, at places: Range<Int>) {
    guard let found = StampMemo.words(of: line, at: places) else { return }
    words = found
    length = places.count
    value = reading
  }

  /// The bytes as three words, the last of which overlaps the one before it.
  @inline(always)
  private static func words(
    of line: Span<UInt8>, at places: Range<Int>
  ) -> (UInt64, UInt64, UInt64)? {
    guard places.lowerBound >= 0, places.upperBound <= line.count, lengths.contains(places.count)
    else { return nil }
    let start = places.lowerBound
    // why unsafe: the guard above keeps all three words inside the line.
    return unsafe (
      line.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self),
      line.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self),
      line.bytes.unsafeLoadUnaligned(fromByteOffset: places.upperBound &- 8, as: UInt64.self)
    )
  }
}
