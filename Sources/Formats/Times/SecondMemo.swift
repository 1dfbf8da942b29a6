// hot: the time of each line.

/// The last seconds that were read, since lines of one second follow each other.
struct SecondMemo {
  /// The first and the last eight bytes of the digits.
  private var front: UInt64 = 0
  private var back: UInt64 = 0
  private var length = 0
  private var value: Int64 = 0

  /// The number that the digits from `start` up to `end` write; `nil` when there is anything else.
  @inline(always)
  mutating func seconds(from start: Int, to end: Int, in line: Span<UInt8>) -> Int64? {
    let length = end &- start
    guard start >= 0, length >= 8, length <= 16, end <= line.count else {
      return line.number(from: start, to: end)
    }
    // why unsafe: the guard above keeps both words inside the line.
    let front = unsafe line.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    let back = unsafe line.bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
    if front == self.front, back == self.back, length == self.length { return value }
    guard let seconds = line.number(from: start, to: end) else { return nil }
    (self.front, self.back, self.length, value) = (front, back, length, seconds)
    return seconds
  }

  /// The number that the first ten bytes of a line write, when all are digits; otherwise `nil`.
  @inline(always)
  mutating func tenDigits(in line: borrowing UsualLine) -> Int64? {
    let front: UInt64 = line.word(at: 0)
    let back: UInt64 = line.word(at: 2)
    if front == self.front, back == self.back, length == 10 { return value }
    guard let upper = EightDigits.number(front, length: 8),
      let lower = EightDigits.number(line.word(at: 8), length: 2)
    else { return nil }
    (self.front, self.back, length, value) = (front, back, 10, upper &* 100 &+ lower)
    return value
  }
}
