// hot: times of CSV lines.
internal import CByteMask

/// The last written time that was read, since lines of one second follow each other.
struct WrittenTimeMemo {
  /// The longest time that is remembered, in bytes.
  private static let limit = 32

  /// The bytes, behind which zeros follow.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var length = 0
  private var reading: ClockReading?

  /// What the time at some places was read as, if it is the one that was read last.
  @inline(always)
  func reading(in line: Span<UInt8>, at places: Range<Int>) -> ClockReading? {
    guard places.count == length, let own = WrittenTimeMemo.words(of: line, at: places),
      own.0 == words.0, own.1 == words.1, own.2 == words.2, own.3 == words.3
    else { return nil }
    return reading
  }

  /// Remembers what a time was read as.
  mutating func take(_ reading: ClockReading, in line: Span<UInt8>, at places: Range<Int>) {
    guard let own = WrittenTimeMemo.words(of: line, at: places) else { return }
    (words, length, self.reading) = (own, places.count, reading)
  }

  /// The bytes as words; `nil` when they are too many, or the line's last ones.
  @inline(always)
  private static func words(
    of line: Span<UInt8>, at places: Range<Int>
  ) -> (UInt64, UInt64, UInt64, UInt64)? {
    guard places.count <= limit, places.lowerBound >= 0,
      places.lowerBound <= line.count &- limit
    else { return nil }
    let start = places.lowerBound
    func word(_ number: Int) -> UInt64 {
      // why unsafe: the guard above keeps the 32 bytes from `start` on inside the line.
      unsafe line.bytes.unsafeLoadUnaligned(fromByteOffset: start &+ 8 &* number, as: UInt64.self)
        & vigil_name_mask(places.count, number)
    }
    return (word(0), word(1), word(2), word(3))
  }
}
