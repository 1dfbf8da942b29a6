// hot: steps through the keys of every line of ArcSight's Common Event Format.

/// A forward-only reader of the pairs of a line in ArcSight's Common Event Format.
///
/// A value stands bare, may hold spaces, and reaches up to the next ` key=`; `\=` and `\\` stand in
/// it for `=` and `\`.
struct CEFCursor: ~Escapable {
  private let line: Span<UInt8>
  /// The key of the next pair; empty when there is none.
  private var key: Range<Int>
  /// Where the next value begins.
  private var next: Int
  /// Finds `=` and backslashes.
  private var marks: MarkFinder

  /// Starts at the first pair, where ``CEFHead/pairs`` says.
  @_lifetime(copy line)
  init(_ line: Span<UInt8>, from start: Int) {
    self.line = line
    let equals = line.place(.byte(UInt8(ascii: "=")), from: start)
    let space = line.lastIndex(of: UInt8(ascii: " "), from: start, to: equals)
    key = (space ?? start - 1) + 1..<min(equals, line.count)
    next = equals + 1
    marks = MarkFinder(
      .bytes(UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: "=")), in: line)
  }

  /// Takes the next pair; `nil` at the end of the line.
  @_lifetime(self: copy self)
  mutating func take() -> KeyedValue? {
    guard next <= line.count else { return nil }
    let (name, start) = (key, next)
    var escapes = WrittenValue.Escapes.none
    var place = start
    while true {
      let mark = marks.place(from: place)
      guard mark < line.count else { break }
      if line[mark] == UInt8(ascii: "\\") {
        escapes = .cef
        place = mark + 2
        continue
      }
      place = mark + 1
      guard let space = line.lastIndex(of: UInt8(ascii: " "), from: start, to: mark),
        CEFCursor.isName(space + 1..<mark, in: line)
      else { continue }
      (key, next) = (space + 1..<mark, mark + 1)
      return CEFCursor.pair(name, from: start, to: space, escapes: escapes, in: line)
    }
    next = line.count + 1
    return CEFCursor.pair(name, from: start, to: line.count, escapes: escapes, in: line)
  }

  /// A pair, without the spaces at the value's end.
  private static func pair(
    _ name: Range<Int>, from start: Int, to end: Int, escapes: WrittenValue.Escapes,
    in line: Span<UInt8>
  ) -> KeyedValue {
    var end = end
    while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return KeyedValue(key: name, value: WrittenValue(places: start..<end, escapes: escapes))
  }

  /// True for the bytes of a key: letters, digits, `_`, `-` and `.`.
  private static func isName(_ places: Range<Int>, in line: Span<UInt8>) -> Bool {
    for place in places {
      let byte = line[place]
      let isPart =
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      guard isPart else { return false }
    }
    return !places.isEmpty
  }
}
