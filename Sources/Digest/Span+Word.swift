extension Span<UInt8> {
  /// True when the bytes at some places are exactly an ASCII word in small letters, whatever the
  /// case of the bytes.
  func hasWord(_ word: StaticString, at places: Range<Int>) -> Bool {
    let length = word.utf8CodeUnitCount
    guard places.count == length, places.lowerBound >= 0, places.upperBound <= count else {
      return false
    }
    for place in 0..<length {
      let byte = self[places.lowerBound + place]
      let small = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      // why unsafe: the place is inside the word.
      if small != (unsafe word.utf8Start[place]) { return false }
    }
    return true
  }
}
