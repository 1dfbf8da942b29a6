// hot: the columns of every CSV line of a known vendor.
internal import Vocabulary

/// The values of one CSV line, by the format's own numbers.
struct CSVRow<let capacity: Int> {
  private var values = InlineArray<capacity, WrittenValue>(repeating: WrittenValue())
  /// How many columns the line has.
  private(set) var count = 0

  /// Reads the columns of a line that a header explains; see ``CSVHeader/layout(of:)``.
  ///
  /// One empty column more than the header has is read, since some exports end each line with a
  /// separator.
  init(_ line: Span<UInt8>, layout: LineLayout) throws(LineFault) {
    var cursor = CSVCursor(line, delimiter: layout.separator)
    let columns = layout.columns
    while true {
      let start = cursor.next
      guard let value = try cursor.take() else { break }
      if count < layout.count {
        let field = count < columns.count ? Int(columns[count]) : -1
        if field >= 0, !CSVRow.isNone(value, in: line) { values[field] = value }
      } else if count > layout.count || !value.isEmpty {
        throw LineFault(.columnCount, at: start)
      }
      count += 1
    }
    guard count >= layout.count else { throw LineFault(.columnCount, at: line.count) }
  }

  /// Reads the columns of a line whose columns are known by their number.
  init(_ line: Span<UInt8>) throws(LineFault) {
    var cursor = CSVCursor(line, delimiter: UInt8(ascii: ","))
    while let value = try cursor.take() {
      if count < capacity, !CSVRow.isNone(value, in: line) { values[count] = value }
      count += 1
    }
  }

  /// A value; empty when the line does not say.
  subscript(_ field: Int) -> WrittenValue { values[field] }

  /// True for what stands in place of a value: `-`, `N/A`.
  @inline(always)
  private static func isNone(_ value: WrittenValue, in line: Span<UInt8>) -> Bool {
    switch value.places.count {
    case 1: line[value.places.lowerBound] == UInt8(ascii: "-")
    case 3: line.isWord("n/a", at: value.places)
    default: false
    }
  }
}
