// hot: steps through the keys of every JSON line.
internal import Vocabulary

/// A forward-only reader of one JSON line (RFC 8259).
///
///     var cursor = JSONCursor(line)
///     try cursor.enterObject()
///     while let key = try cursor.takeKey() {
///       if line.isKey("dns", at: key) {
///         try cursor.enterObject()
///         while let inner = try cursor.takeKey() { … }
///       } else if line.isKey("host", at: key) {
///         host = try cursor.takeValue()
///       } else {
///         _ = try cursor.takeValue()
///       }
///     }
///     try cursor.finish()
///
/// What is inside a value that nobody asks for is looked at for its end only. Whatever ends before
/// the line says so is refused, so no line that was cut is read.
struct JSONCursor: ~Escapable {
  /// How deep objects and arrays may lie in each other.
  static let depthLimit = 64

  private let line: Span<UInt8>
  private var next: Int
  /// How many objects and arrays are open.
  private var depth = 0
  /// True when a comma must come before the next key or element.
  private var isBehindValue = false

  /// Starts at a place of a line.
  @_lifetime(copy line)
  init(_ line: Span<UInt8>, from start: Int = 0) {
    self.line = line
    next = start
  }

  /// Steps into the object that begins here.
  @_lifetime(self: copy self)
  mutating func enterObject() throws(LineFault) { try enter(UInt8(ascii: "{")) }

  /// Steps into the array that begins here.
  @_lifetime(self: copy self)
  mutating func enterArray() throws(LineFault) { try enter(UInt8(ascii: "[")) }

  /// Takes the next key of the object, with its escapes as they are, and goes to its value; `nil`
  /// behind the object.
  @_lifetime(self: copy self)
  mutating func takeKey() throws(LineFault) -> Range<Int>? {
    guard try takeSeparator(end: UInt8(ascii: "}")) else { return nil }
    guard byte == UInt8(ascii: "\"") else { throw fault }
    let key = try takeString().places
    stepOverSpaces()
    guard byte == UInt8(ascii: ":") else { throw fault }
    next += 1
    stepOverSpaces()
    return key
  }

  /// Goes to the next element of the array; false behind the array.
  @_lifetime(self: copy self)
  mutating func takeElement() throws(LineFault) -> Bool {
    try takeSeparator(end: UInt8(ascii: "]"))
  }

  /// What the value is that begins here; `nil` when none does.
  var kind: JSONValue.Kind? {
    switch byte {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "t"): .yes
    case UInt8(ascii: "f"): .no
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    default: nil
    }
  }

  /// Takes the value that begins here.
  @_lifetime(self: copy self)
  mutating func takeValue() throws(LineFault) -> JSONValue {
    guard let kind else { throw fault }
    let start = next
    var value = JSONValue(kind: kind)
    switch kind {
    case .string: value = try takeString()
    case .object: try skip(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
    case .array: try skip(open: UInt8(ascii: "["), close: UInt8(ascii: "]"))
    case .yes: try take("true")
    case .no: try take("false")
    case .null: try take("null")
    case .number:
      repeat { next += 1 } while JSONCursor.isOfNumber(byte)
    }
    if kind != .string { value.places = start..<next }
    isBehindValue = true
    return value
  }

  /// Makes sure that the line ends here.
  @_lifetime(self: copy self)
  mutating func finish() throws(LineFault) {
    stepOverSpaces()
    guard depth == 0, next == line.count else { throw fault }
  }

  /// The byte that comes next; 0 at the line's end.
  private var byte: UInt8 { next < line.count ? line[next] : 0 }

  private var fault: LineFault { LineFault(.notThisFormat, at: next) }

  @_lifetime(self: copy self)
  private mutating func enter(_ open: UInt8) throws(LineFault) {
    stepOverSpaces()
    guard byte == open, depth < JSONCursor.depthLimit else { throw fault }
    next += 1
    depth += 1
    isBehindValue = false
  }

  /// Steps over a comma between two values; false, and behind the end, when there are no more.
  @_lifetime(self: copy self)
  private mutating func takeSeparator(end: UInt8) throws(LineFault) -> Bool {
    stepOverSpaces()
    if byte == end {
      next += 1
      depth -= 1
      isBehindValue = true
      return false
    }
    if isBehindValue {
      guard byte == UInt8(ascii: ",") else { throw fault }
      next += 1
      stepOverSpaces()
    }
    isBehindValue = false
    return true
  }

  /// Takes a string from its opening quotation mark.
  @_lifetime(self: copy self)
  private mutating func takeString() throws(LineFault) -> JSONValue {
    let quote = next
    var value = JSONValue(kind: .string)
    let marks = ByteMask.bytes(
      UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\\"))
    var place = quote + 1
    while true {
      place = line.place(marks, from: place)
      guard place < line.count else { throw LineFault(.openQuote, at: quote) }
      if line[place] == UInt8(ascii: "\"") { break }
      value.hasEscapes = true
      place += 2
    }
    value.places = quote + 1..<place
    next = place + 1
    return value
  }

  /// Steps over an object or an array: over strings, and its like inside it.
  @_lifetime(self: copy self)
  private mutating func skip(open: UInt8, close: UInt8) throws(LineFault) {
    let marks = ByteMask.bytes(UInt8(ascii: "\""), open, close)
    var depth = self.depth
    repeat {
      next = line.place(marks, from: next)
      guard next < line.count else { throw fault }
      if line[next] == UInt8(ascii: "\"") {
        _ = try takeString()
        continue
      }
      depth += line[next] == open ? 1 : -1
      guard depth <= JSONCursor.depthLimit else { throw fault }
      next += 1
    } while depth > self.depth
  }

  @_lifetime(self: copy self)
  private mutating func take(_ word: StaticString) throws(LineFault) {
    guard line.has(word, at: next) else { throw fault }
    next += word.utf8CodeUnitCount
  }

  @_lifetime(self: copy self)
  private mutating func stepOverSpaces() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { next += 1 }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }
}

extension Span<UInt8> {
  /// True when the key at some places is exactly an ASCII text.
  @inline(always)
  func isKey(_ name: StaticString, at places: Range<Int>) -> Bool {
    places.count == name.utf8CodeUnitCount && has(name, at: places.lowerBound)
  }
}
