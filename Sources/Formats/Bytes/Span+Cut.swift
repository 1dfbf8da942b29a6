extension Span<UInt8> {
  /// True when the line ends before a text that begins at a place is complete.
  func isCut(short text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start <= count, count - start < text.utf8CodeUnitCount else { return false }
    for place in start..<count {
      // why unsafe: fewer bytes are left than the text has.
      if self[place] != (unsafe text.utf8Start[place - start]) { return false }
    }
    return true
  }

  /// True for the name of the root, which names nothing.
  func isRoot(_ name: Range<Int>) -> Bool {
    name.count == 1 && self[name.lowerBound] == UInt8(ascii: ".")
  }
}
