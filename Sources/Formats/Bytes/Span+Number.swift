// hot: numbers of every line.
extension Span<UInt8> {
  /// The number that the digits from `start` up to `end` write, with a leading `-` allowed; `nil`
  /// when there is anything else, or more than 18 digits.
  @inline(always)
  func number(from start: Int, to end: Int) -> Int64? {
    let length = end &- start
    // Eight bytes from the first digit on must be in the span; at its end they rarely are.
    if start >= 0, length > 0, start <= count &- 8, end <= count {
      if length <= 8 {
        if let value = numberOfAtMostEight(from: start, length: length) { return value }
      } else if length <= 16, let lower = numberOfAtMostEight(from: end &- 8, length: 8),
        let upper = numberOfAtMostEight(from: start, length: length &- 8)
      {
        return upper &* 100_000_000 &+ lower
      }
    }
    return numberByDigits(from: start, to: end)
  }

  /// The number that `length` digits write, all at once; `nil` when one of the bytes is no digit.
  @inline(always)
  private func numberOfAtMostEight(from start: Int, length: Int) -> Int64? {
    // why unsafe: the caller says that eight bytes stand from `start` on.
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    return EightDigits.number(word, length: length)
  }

  private func numberByDigits(from start: Int, to end: Int) -> Int64? {
    var place = start
    let isNegative = place < end && self[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    guard place < end, end - place <= 18, place >= 0, end <= count else { return nil }
    var value: Int64 = 0
    while place < end {
      // why unchecked: the guard above keeps every place inside the span.
      let digit = unsafe self[unchecked: place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int64(digit)
      place += 1
    }
    return isNegative ? -value : value
  }
}
