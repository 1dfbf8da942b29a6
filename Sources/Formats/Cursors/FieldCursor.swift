// hot: steps through the fields of every line.
internal import Vocabulary

/// A forward-only reader of the words of one line.
///
/// The spaces of 64 bytes are found at once; a step takes the next of them.
struct FieldCursor: ~Escapable {
  private let line: Span<UInt8>
  /// Where the next word is looked for.
  private(set) var next: Int
  /// Where the 64 bytes begin whose spaces are known.
  private var window: Int
  /// The spaces of the window from `next` on, its first byte the lowest bit.
  private var spaces: UInt64

  @_lifetime(copy line)
  @inline(always)
  init(_ line: Span<UInt8>, from start: Int = 0) {
    self.line = line
    next = start
    window = start
    spaces = line.bits(.byte(UInt8(ascii: " ")), from: start)
  }

  /// Begins behind a word that ends at a place, and behind the spaces there.
  @_lifetime(copy line)
  @inline(always)
  init(_ line: Span<UInt8>, behind place: Int) {
    self.init(line, from: place)
    let run = (~spaces).trailingZeroBitCount
    next = min(place &+ run, line.count)
    spaces &= UInt64.max << UInt64(truncatingIfNeeded: run)
    if run == 64 { stepOverSpaces(from: next) }
  }

  /// Takes the bytes before the next space, and steps over every space behind them.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func takeWord() throws(LineFault) -> Range<Int> {
    let start = next
    if spaces == 0 { findSpaces() }
    let bit = spaces.trailingZeroBitCount
    let end = bit == 64 ? line.count : window &+ bit
    guard end > start else { throw LineFault(.fieldMissing, at: start) }
    spaces &= spaces &- 1
    next = end &+ 1
    // Mostly one space stands between two words, and not at the window's end.
    if bit >= 63 || spaces &>> UInt64(truncatingIfNeeded: bit &+ 1) & 1 != 0 {
      stepOverSpaces(from: end)
    }
    return start..<end
  }

  /// Steps over every space from a place on.
  @_lifetime(self: copy self)
  mutating func stepOverSpaces(from place: Int) {
    let count = line.count
    next = min(place, count)
    // why unchecked: the place is in front of `count`.
    while next < count, unsafe line[unchecked: next] == UInt8(ascii: " ") { next &+= 1 }
    window = next
    spaces = line.bits(.byte(UInt8(ascii: " ")), from: next)
  }

  /// Goes on to the next window that has a space, if there is one.
  @_lifetime(self: copy self)
  private mutating func findSpaces() {
    while spaces == 0, window &+ 64 < line.count {
      window &+= 64
      spaces = line.bits(.byte(UInt8(ascii: " ")), from: window)
    }
  }
}
