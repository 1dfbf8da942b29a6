// hot: the pairs of every line of a Sophos firewall.

extension KeyedFields<SophosXGKey> {
  /// Reads the pairs of a line of SFOS, whose values may have spaces around them.
  init(sophosXG line: Span<UInt8>) {
    self.init()
    var cursor = KeyValueCursor(line, from: SyslogHead.behindPriority(in: line, from: 0))
    while var pair = cursor.take() {
      // Of one that reaches to the line's end the end may be cut off, and must stay to be seen.
      if pair.value.places.upperBound < line.count {
        pair.value = Self.trimmed(pair.value, in: line)
      }
      take(pair, in: line)
    }
  }

  /// The value of the first of some keys that is there and not `0`, which stands for none.
  func named(
    _ keys: (SophosXGKey, SophosXGKey, SophosXGKey, SophosXGKey), in line: Span<UInt8>
  ) -> WrittenValue {
    let values = (self[keys.0], self[keys.1], self[keys.2], self[keys.3])
    if line.isNamed(values.0) { return values.0 }
    if line.isNamed(values.1) { return values.1 }
    if line.isNamed(values.2) { return values.2 }
    return line.isNamed(values.3) ? values.3 : WrittenValue()
  }

  /// The value without the spaces around it.
  private static func trimmed(_ value: WrittenValue, in line: Span<UInt8>) -> WrittenValue {
    var (start, end) = (value.places.lowerBound, value.places.upperBound)
    while start < end, line[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return WrittenValue(places: start..<end, escapes: value.escapes)
  }
}

extension Span<UInt8> {
  /// True when a value is there and is not `0`.
  fileprivate func isNamed(_ value: WrittenValue) -> Bool {
    !value.isEmpty && !isWord("0", at: value.places)
  }
}
