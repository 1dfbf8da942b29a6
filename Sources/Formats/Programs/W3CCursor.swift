// hot: steps through the columns of every line of the W3C's extended form.
internal import Vocabulary

/// A forward-only reader of the columns of one line of the W3C's extended form.
///
/// Between spaces, values that hold spaces stand in quotation marks, with `""` inside, and times in
/// brackets.
struct W3CCursor: ~Escapable {
  private let line: Span<UInt8>
  private let separator: UInt8
  private var next = 0
  private var separators: MarkFinder

  @_lifetime(copy line)
  init(_ line: Span<UInt8>, separator: UInt8) {
    self.line = line
    self.separator = separator
    separators = MarkFinder(.byte(separator), in: line)
  }

  /// Takes the next column; `nil` behind the last one.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func take() throws(LineFault) -> WrittenValue? {
    let start = next
    guard start <= line.count else { return nil }
    if start < line.count {
      let first = line[start]
      if first == UInt8(ascii: "\"") { return try takeQuoted() }
      if first == UInt8(ascii: "["), separator == UInt8(ascii: " ") {
        return try takeBracketed()
      }
    }
    let end = separators.place(from: start)
    next = end &+ 1
    return WrittenValue(places: start..<end)
  }

  @_lifetime(self: copy self)
  private mutating func takeQuoted() throws(LineFault) -> WrittenValue {
    let quote = next
    var value = WrittenValue()
    var place = quote + 1
    while true {
      let found = line.place(.byte(UInt8(ascii: "\"")), from: place)
      guard found < line.count else { throw LineFault(.openQuote, at: quote) }
      let behind = found + 1
      if behind == line.count || line[behind] == separator {
        value.places = quote + 1..<found
        next = behind + 1
        return value
      }
      if line[behind] == UInt8(ascii: "\"") {
        value.escapes = .doubledQuotes
        place = behind + 1
      } else {
        place = behind
      }
    }
  }

  /// Takes `[14/Mar/2026:09:26:53 GMT]`, or a value that merely begins with a bracket.
  @_lifetime(self: copy self)
  private mutating func takeBracketed() throws(LineFault) -> WrittenValue {
    let start = next
    let close = line.place(.byte(UInt8(ascii: "]")), from: start)
    let end = separators.place(from: close < line.count ? close : start)
    let isTime = close < line.count && end == close + 1
    next = end + 1
    return WrittenValue(places: isTime ? start + 1..<close : start..<end)
  }
}
