// hot: steps through the fields of every line.
internal import Vocabulary

/// A forward-only reader of the words of one line.
struct FieldCursor: ~Escapable {
  private let line: Span<UInt8>
  /// Where the next word is looked for.
  private(set) var next: Int

  @_lifetime(copy line)
  init(_ line: Span<UInt8>, from start: Int = 0) {
    self.line = line
    next = start
  }

  /// Takes the bytes before the next space, and steps over every space behind them.
  @_lifetime(self: copy self)
  mutating func takeWord() throws(LineFault) -> Range<Int> {
    let start = next
    let count = line.count
    let end = line.firstIndex(of: UInt8(ascii: " "), from: start) ?? max(start, count)
    guard end > start else { throw LineFault(.fieldMissing, at: start) }
    var place = end
    // why unchecked: the place is in front of `count`.
    while place < count, unsafe line[unchecked: place] == UInt8(ascii: " ") { place += 1 }
    next = place
    return start..<end
  }
}
