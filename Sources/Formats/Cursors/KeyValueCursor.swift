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
/// they may be empty. Words without `=` (a syslog head) are stepped over, and so is what stands right
/// behind a closing quotation mark: no key begins there.
struct KeyValueCursor: ~Escapable {
  private let line: Span<UInt8>
  private let separator: UInt8
  private var next: Int
  /// Finds `=`, spaces and separators.
  private var ends: MarkFinder
  /// Finds quotation marks and backslashes.
  private var quotes: MarkFinder

  @_lifetime(copy line)
  @inline(always)
  init(_ line: Span<UInt8>, from start: Int = 0, separator: UInt8 = UInt8(ascii: " ")) {
    self.line = line
    self.separator = separator
    next = start
    ends = MarkFinder(.bytes(UInt8(ascii: "="), UInt8(ascii: " "), separator), in: line)
    let quote = UInt8(ascii: "\"")
    quotes = MarkFinder(.bytes(quote, UInt8(ascii: "\\"), quote), in: line)
  }

  /// Takes the next pair; `nil` at the end of the line.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func take() -> KeyedValue? {
    guard let key = takeKey() else { return nil }
    if next < line.count, line[next] == UInt8(ascii: "\"") { return takeQuoted(key) }
    let start = next
    next = ends.place(from: start)
    while next < line.count, line[next] != separator { next = ends.place(from: next &+ 1) }
    return KeyedValue(key: key, value: WrittenValue(places: start..<next))
  }

  /// Steps over separators and words without `=`, and takes the key before the next `=`.
  @_lifetime(self: copy self)
  @inline(always)
  private mutating func takeKey() -> Range<Int>? {
    var start = next
    while true {
      let end = ends.place(from: next)
      guard end < line.count else { break }
      next = end &+ 1
      if line[end] == UInt8(ascii: "="), end > start { return start..<end }
      start = next
    }
    next = line.count
    return nil
  }

  /// Steps to the separator or the space that should stand behind a closing quotation mark.
  @_lifetime(self: copy self)
  private mutating func stepOverWord() {
    let space = UInt8(ascii: " ")
    guard next < line.count, line[next] != separator, line[next] != space else { return }
    next = line.place(.bytes(separator, space, separator), from: next)
  }

  /// Takes a value from its opening quotation mark.
  @_lifetime(self: copy self)
  @inline(always)
  private mutating func takeQuoted(_ key: Range<Int>) -> KeyedValue {
    next &+= 1
    let start = next
    var escapes = WrittenValue.Escapes.none
    let quote = UInt8(ascii: "\"")
    while true {
      let end = quotes.place(from: next)
      guard end < line.count else { break }
      next = end &+ 1
      if line[end] == quote {
        stepOverWord()
        return KeyedValue(key: key, value: WrittenValue(places: start..<end, escapes: escapes))
      }
      if next < line.count, line[next] == quote || line[next] == UInt8(ascii: "\\") {
        escapes = .backslashes
        next &+= 1
      }
    }
    next = line.count
    return KeyedValue(
      key: key, value: WrittenValue(places: start..<next, escapes: escapes), isCut: true)
  }
}
