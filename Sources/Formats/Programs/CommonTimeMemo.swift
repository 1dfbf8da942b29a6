// hot: the time of each line of Apache's form.

/// The last time of the form `14/Mar/2026:09:26:53 +0000` that was read, since lines of one second
/// follow each other.
struct CommonTimeMemo {
  /// How many bytes such a time has.
  static let length = 26

  /// The bytes of the last time; those of the last word overlap the third.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var value: Int64 = 0

  /// The milliseconds since 1970-01-01T00:00:00Z that a time at a place means; `nil` when it is no
  /// time.
  @inline(always)
  mutating func milliseconds(at place: Int, in line: Span<UInt8>) -> Int64? {
    guard place >= 0, place <= line.count &- CommonTimeMemo.length else { return nil }
    // why unsafe: the guard above keeps all 26 bytes inside the line.
    let words = unsafe (
      line.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self),
      line.bytes.unsafeLoadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self),
      line.bytes.unsafeLoadUnaligned(fromByteOffset: place &+ 16, as: UInt64.self),
      line.bytes.unsafeLoadUnaligned(fromByteOffset: place &+ 18, as: UInt64.self)
    )
    let difference =
      (self.words.0 ^ words.0) | (self.words.1 ^ words.1) | (self.words.2 ^ words.2)
      | (self.words.3 ^ words.3)
    if difference == 0 { return value }
    guard let read = line.commonTime(at: place) else { return nil }
    (self.words, value) = (words, read)
    return read
  }
}

extension Span<UInt8> {
  /// Reads `14/Mar/2026:09:26:53 +0000`; `nil` when it is anything else.
  fileprivate func commonTime(at start: Int) -> Int64? {
    guard let day = digits(2, at: start), self[start + 2] == UInt8(ascii: "/"),
      let month = month(at: start + 3), self[start + 6] == UInt8(ascii: "/"),
      let year = digits(4, at: start + 7), self[start + 11] == UInt8(ascii: ":"),
      let hour = digits(2, at: start + 12), self[start + 14] == UInt8(ascii: ":"),
      let minute = digits(2, at: start + 15), self[start + 17] == UInt8(ascii: ":"),
      let second = digits(2, at: start + 18), self[start + 20] == UInt8(ascii: " "),
      let offset = zoneOffset(from: start + 21, to: start + CommonTimeMemo.length),
      let reading = ClockReading(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    else { return nil }
    return reading.localMilliseconds - offset
  }
}
