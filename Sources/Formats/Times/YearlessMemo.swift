// hot: every line whose date has no year.

/// The last time without a year or a fraction that was read, since lines of one second follow each
/// other.
struct YearlessMemo {
  /// How many bytes `May  8 01:57:00` has.
  static let length = 15

  /// The first and the last eight bytes.
  private var front: UInt64 = 0
  private var back: UInt64 = 0
  private var reading: ClockReading?

  /// What the time at a place was read as, if it is the one that was read last.
  @inline(always)
  func reading(in line: Span<UInt8>, at start: Int) -> ClockReading? {
    guard let words = YearlessMemo.words(of: line, at: start), words.front == front,
      words.back == back
    else { return nil }
    return reading
  }

  /// The same for a time at the front of a line.
  @inline(always)
  func reading(in line: borrowing UsualLine) -> ClockReading? {
    line.word(at: 0) == front && line.word(at: 8) == back ? reading : nil
  }

  /// Remembers what a time was read as, with the space behind it.
  mutating func take(
    _ reading: ClockReading, in line: Span<UInt8>, from start: Int, to end: Int
  ) {
    guard end == start + YearlessMemo.length + 1, line[start] &- UInt8(ascii: "0") > 9,
      let words = YearlessMemo.words(of: line, at: start)
    else { return }
    (front, back) = words
    self.reading = reading
  }

  /// The 15 bytes and the space behind them as two words; `nil` when there is no such space.
  @inline(always)
  private static func words(
    of line: Span<UInt8>, at start: Int
  ) -> (front: UInt64, back: UInt64)? {
    guard start >= 0, start <= line.count &- (length + 1), line[start + length] == UInt8(ascii: " ")
    else { return nil }
    // why unsafe: the guard above keeps both words inside the line.
    return unsafe (
      line.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self),
      line.bytes.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
    )
  }
}
