extension Span<UInt8> {
  /// The byte that `%XX` at a place stands for; `nil` when it is no such escape.
  func escapedByte(at place: Int) -> UInt8? {
    guard place + 2 < count, let high = hexDigit(at: place + 1), let low = hexDigit(at: place + 2)
    else { return nil }
    return high << 4 | low
  }

  /// The byte that `\xHH` at a place stands for; `nil` when it is no such escape.
  func hexEscape(at place: Int, to end: Int) -> UInt8? {
    guard place + 4 <= end, end <= count, has("\\x", at: place),
      let high = hexDigit(at: place + 2), let low = hexDigit(at: place + 3)
    else { return nil }
    return high << 4 | low
  }

  /// The value of the hexadecimal digit at a place.
  func hexDigit(at place: Int) -> UInt8? {
    switch self[place] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self[place] - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self[place] - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self[place] - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
