// hot: numbers of every line.
extension Span<UInt8> {
  /// The number that the digits from `start` up to `end` write, with a leading `-` allowed; `nil`
  /// when there is anything else, or more than 18 digits.
  func number(from start: Int, to end: Int) -> Int64? {
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
