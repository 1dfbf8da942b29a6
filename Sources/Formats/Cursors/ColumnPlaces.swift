// hot: the columns of every line that a separator parts.

/// Where the columns of a line stand that a separator parts, and nothing quotes.
struct ColumnPlaces: ~Copyable {
  /// How many columns are kept; those behind are counted, and empty.
  static let capacity = 64

  /// How many columns the line has.
  private(set) var count = 0
  /// Where each column ends.
  private var ends = InlineArray<64, Int32>(repeating: 0)
  /// Where the first column begins.
  private let start: Int
  /// How many bytes part two columns.
  private let width: Int

  /// Finds the columns from a place on, which one byte parts.
  @inline(always)
  init(of line: Span<UInt8>, from start: Int, separator: UInt8) {
    self.start = start
    width = 1
    var window = start
    while window < line.count {
      var found = line.bits(.byte(separator), from: window)
      while found != 0 {
        add(end: window &+ found.trailingZeroBitCount)
        found &= found &- 1
      }
      window &+= 64
    }
    add(end: line.count)
  }

  /// Finds the columns between two places that `","` parts.
  init(between start: Int, _ end: Int, partedByQuotesIn line: Span<UInt8>) {
    self.start = start
    width = 3
    var window = start
    while window < end {
      var found = line.bits(.byte(UInt8(ascii: ",")), from: window, to: end)
      while found != 0 {
        let place = window &+ found.trailingZeroBitCount
        if place > start, place &+ 1 < end, line.has("\",\"", at: place &- 1) {
          add(end: place &- 1)
        }
        found &= found &- 1
      }
      window &+= 64
    }
    add(end: end)
  }

  /// The places of a column; empty for one that the line does not have.
  @inline(always)
  subscript(column: Int) -> Range<Int> {
    guard column >= 0, column < min(count, ColumnPlaces.capacity) else { return start..<start }
    // why unchecked: the guard above keeps the column among those that are kept.
    let end = unsafe Int(ends[unchecked: column])
    let start = column == 0 ? start : unsafe Int(ends[unchecked: column &- 1]) &+ width
    // Two separators may share a quotation mark.
    return min(start, end)..<end
  }

  @inline(always)
  private mutating func add(end: Int) {
    if count < ColumnPlaces.capacity {
      // why unchecked: the line above keeps the column among those that are kept.
      unsafe ends[unchecked: count] = Int32(truncatingIfNeeded: end)
    }
    count &+= 1
  }
}
