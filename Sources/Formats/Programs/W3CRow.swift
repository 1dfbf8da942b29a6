// hot: the columns of every line of the W3C's extended form.
internal import Vocabulary

/// The values of one line of the W3C's extended form that Vigil reads.
struct W3CRow {
  /// By ``W3CField``.
  private var values = InlineArray<30, WrittenValue>(repeating: WrittenValue())

  /// Reads the columns of a line; of a layout, ``LineLayout/columns`` says by the column which
  /// field it is.
  init(_ line: Span<UInt8>, layout: LineLayout) throws(LineFault) {
    let count = try fill(from: line, layout: layout, separator: layout.separator)
    if count == layout.count { return }
    let tab = UInt8(ascii: "\t")
    guard layout.separator != tab, line.firstIndex(of: tab, from: 0) != nil else {
      throw LineFault(.columnCount, at: line.count)
    }
    // The directive is parted by spaces, and the lines by TABs.
    self.values = InlineArray(repeating: WrittenValue())
    guard try fill(from: line, layout: layout, separator: tab) == layout.count else {
      throw LineFault(.columnCount, at: line.count)
    }
  }

  /// Reads the pairs of a line of `key=value`; of a key that stands twice, the first.
  init(keyed line: Span<UInt8>, from start: Int) {
    var cursor = KeyValueCursor(line, from: start)
    while let pair = cursor.take() {
      // What ends the line may be cut short.
      let isWhole = !pair.isCut && pair.value.places.upperBound < line.count
      guard isWhole, let field = W3CField.field(at: pair.key, in: line),
        values[field.rawValue].isEmpty, !W3CRow.isNone(pair.value, in: line)
      else { continue }
      values[field.rawValue] = pair.value
    }
  }

  /// The value of a field; empty when the line does not say.
  subscript(_ field: W3CField) -> WrittenValue { values[field.rawValue] }

  /// Reads the columns: how many there are, but for an empty one at the end.
  private mutating func fill(
    from line: Span<UInt8>, layout: LineLayout, separator: UInt8
  ) throws(LineFault) -> Int {
    var cursor = W3CCursor(line, separator: separator)
    let columns = layout.columns
    var count = 0
    while let value = try cursor.take() {
      let field = count < columns.count ? Int(columns[count]) : -1
      if field >= 0, !W3CRow.isNone(value, in: line) {
        values[field] = value
      }
      count += 1
      if count == layout.count + 1, value.isEmpty { count -= 1 }
    }
    return count
  }

  @inline(always)
  private static func isNone(_ value: WrittenValue, in line: Span<UInt8>) -> Bool {
    value.places.count == 1 && line[value.places.lowerBound] == UInt8(ascii: "-")
  }
}
