// hot: steps through the columns of every CSV line.
internal import Vocabulary

/// A forward-only reader of the columns of one CSV line (RFC 4180).
struct CSVCursor: ~Escapable {
  private let line: Span<UInt8>
  private let delimiter: UInt8
  /// Where the next column begins; behind the line's end when there is none.
  private(set) var next: Int
  private var delimiters: MarkFinder

  /// Starts at the first column, behind a byte-order mark if there is one.
  @_lifetime(copy line)
  @inline(always)
  init(_ line: Span<UInt8>, delimiter: UInt8) {
    self.line = line
    self.delimiter = delimiter
    next = line.count >= 3 && line[0] == 0xEF && line[1] == 0xBB && line[2] == 0xBF ? 3 : 0
    delimiters = MarkFinder(.byte(delimiter), in: line)
  }

  /// Takes the next column, without the spaces around it; `nil` behind the last one.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func take() throws(LineFault) -> WrittenValue? {
    let count = line.count
    guard next <= count else { return nil }
    if next < count {
      // why unchecked: every place is in front of `count`, as the line above or the loop says.
      while next < count, unsafe line[unchecked: next] == UInt8(ascii: " ") { next &+= 1 }
      if next < count, unsafe line[unchecked: next] == UInt8(ascii: "\"") {
        return try takeQuoted()
      }
    }
    let start = next
    var end = delimiters.place(from: start)
    next = end &+ 1
    // why unchecked: the finder's places are not behind `count`, and `start` is before them.
    while end > start, unsafe line[unchecked: end &- 1] == UInt8(ascii: " ") { end &-= 1 }
    return WrittenValue(places: start..<end)
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
