// hot: steps through the keys of every line of a firewall.

/// One `key=value` of a line, as places in the line.
struct KeyedValue {
  /// The key.
  var key = 0..<0
  /// The value.
  var value = WrittenValue()
  /// True when the line ends before the closing quotation mark, as UDP cuts lines.
  var isCut = false
}

/// A forward-only reader of lines of `key=value` pairs (FortiGate, Sophos, SonicWall and others).
///
/// Values stand bare up to the separator, or between quotation marks with `\"` and `\\` inside;
/// they may be empty. Words without `=` (a syslog head) are stepped over.
struct KeyValueCursor: ~Escapable {
  private let line: Span<UInt8>
  private let separator: UInt8
  private var next: Int

  @_lifetime(copy line)
  init(_ line: Span<UInt8>, from start: Int = 0, separator: UInt8 = UInt8(ascii: " ")) {
    self.line = line
    self.separator = separator
    next = start
  }

  /// Takes the next pair; `nil` at the end of the line.
  @_lifetime(self: copy self)
  mutating func take() -> KeyedValue? {
    guard let key = takeKey() else { return nil }
    if next < line.count, line[next] == UInt8(ascii: "\"") { return takeQuoted(key) }
    let start = next
    while next < line.count, line[next] != separator { next += 1 }
    return KeyedValue(key: key, value: WrittenValue(places: start..<next))
  }

  /// Steps over separators and words without `=`, and takes the key before the next `=`.
  @_lifetime(self: copy self)
  private mutating func takeKey() -> Range<Int>? {
    var start = next
    while next < line.count {
      let byte = line[next]
      next += 1
      if byte == UInt8(ascii: "="), next - 1 > start { return start..<next - 1 }
      if byte == separator || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "=") {
        start = next
      }
    }
    return nil
  }

  /// Takes a value from its opening quotation mark.
  @_lifetime(self: copy self)
  private mutating func takeQuoted(_ key: Range<Int>) -> KeyedValue {
    next += 1
    let start = next
    var escapes = WrittenValue.Escapes.none
    while next < line.count {
      let byte = line[next]
      if byte == UInt8(ascii: "\"") {
        next += 1
        return KeyedValue(
          key: key, value: WrittenValue(places: start..<next - 1, escapes: escapes))
      }
      if byte == UInt8(ascii: "\\"), next + 1 < line.count {
        let escaped = line[next + 1]
        if escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") {
          escapes = .backslashes
          next += 1
        }
      }
      next += 1
    }
    return KeyedValue(
      key: key, value: WrittenValue(places: start..<next, escapes: escapes), isCut: true)
  }
}
