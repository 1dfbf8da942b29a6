// hot: steps through the columns of every CSV line.
internal import Vocabulary

/// A forward-only reader of the columns of one CSV line (RFC 4180).
struct CSVCursor: ~Escapable {
  private let line: Span<UInt8>
  private let delimiter: UInt8
  /// Where the next column begins; behind the line's end when there is none.
  private(set) var next: Int
  /// Where the 64 bytes begin whose delimiters are known.
  private var window: Int
  /// The delimiters of the window, its first byte the lowest bit.
  private var delimiters: UInt64

  /// Starts at the first column, behind a byte-order mark if there is one.
  @_lifetime(copy line)
  init(_ line: Span<UInt8>, delimiter: UInt8) {
    self.line = line
    self.delimiter = delimiter
    next = line.count >= 3 && line[0] == 0xEF && line[1] == 0xBB && line[2] == 0xBF ? 3 : 0
    window = 0
    delimiters = line.bits(.byte(delimiter), from: 0)
  }

  /// Takes the next column, without the spaces around it; `nil` behind the last one.
  @_lifetime(self: copy self)
  mutating func take() throws(LineFault) -> WrittenValue? {
    guard next <= line.count else { return nil }
    while next < line.count, line[next] == UInt8(ascii: " ") { next += 1 }
    if next < line.count, line[next] == UInt8(ascii: "\"") { return try takeQuoted() }
    let start = next
    next = placeOfDelimiter(from: start)
    var end = next
    while end > start, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    next += 1
    return WrittenValue(places: start..<end)
  }

  /// The place of the first delimiter from a place on that is not before those looked for, or the
  /// end.
  @_lifetime(self: copy self)
  @inline(always)
  private mutating func placeOfDelimiter(from start: Int) -> Int {
    if start &- window >= 64 { moveWindow(to: start) }
    delimiters &= UInt64.max &<< UInt64(truncatingIfNeeded: start &- window)
    while delimiters == 0 {
      guard window &+ 64 < line.count else { return line.count }
      moveWindow(to: window &+ 64)
    }
    return window &+ delimiters.trailingZeroBitCount
  }

  @_lifetime(self: copy self)
  private mutating func moveWindow(to place: Int) {
    window = place
    delimiters = line.bits(.byte(delimiter), from: place)
  }

  @_lifetime(self: copy self)
  private mutating func takeQuoted() throws(LineFault) -> WrittenValue {
    let quote = next
    var value = WrittenValue()
    var place = next + 1
    while true {
      let found = line.place(.byte(UInt8(ascii: "\"")), from: place)
      guard found < line.count else { break }
      if found + 1 < line.count, line[found + 1] == UInt8(ascii: "\"") {
        value.escapes = .doubledQuotes
        place = found + 2
        continue
      }
      value.places = quote + 1..<found
      next = found + 1
      while next < line.count, line[next] == UInt8(ascii: " ") { next += 1 }
      if next < line.count, line[next] != delimiter { throw LineFault(.notThisFormat, at: next) }
      next += 1
      return value
    }
    throw LineFault(.openQuote, at: quote)
  }
}
