// hot: finds the separators of every line of columns, or of keys and values.

/// Finds marks in a line, from the left to the right; each window of 64 bytes is compared once.
struct MarkFinder: ~Escapable {
  private let line: Span<UInt8>
  private let mask: ByteMask
  /// Where the 64 bytes begin whose marks are known.
  private var window = 0
  /// The marks of the window that are not before the place that was asked for last; its first byte
  /// is the lowest bit.
  private var marks: UInt64

  /// Finds where `mask` says.
  @_lifetime(copy line)
  @inline(always)
  init(_ mask: ByteMask, in line: Span<UInt8>) {
    self.line = line
    self.mask = mask
    marks = line.bits(mask, from: 0)
  }

  /// The place of the first mark from a place on, or the line's end.
  ///
  /// - Parameter start: Not before the place that was asked for last.
  @_lifetime(self: copy self)
  @inline(always)
  mutating func place(from start: Int) -> Int {
    // The mark that was found last may be windows ahead of what is asked for now.
    if UInt(bitPattern: start &- window) >= 64 { move(to: start) }
    marks &= UInt64.max &<< UInt64(truncatingIfNeeded: start &- window)
    while marks == 0 {
      guard window &+ 64 < line.count else { return line.count }
      move(to: window &+ 64)
    }
    return window &+ marks.trailingZeroBitCount
  }

  @_lifetime(self: copy self)
  private mutating func move(to place: Int) {
    window = place
    marks = line.bits(mask, from: place)
  }
}
