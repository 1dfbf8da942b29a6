// hot: the columns of every CSV line.
internal import Vocabulary

/// The values of one CSV line that the settings name.
struct CSVValues {
  /// By the place of the field in ``CSVField/allCases``.
  private var values = InlineArray<14, WrittenValue>(repeating: WrittenValue())

  /// Reads the columns of a line.
  ///
  /// One empty column more than the header has is read, since some exports end each line with a
  /// separator.
  init(_ line: Span<UInt8>, columns: CSVColumns) throws(LineFault) {
    var cursor = CSVCursor(line, delimiter: columns.delimiter)
    let places = columns.places
    var column = 0
    while true {
      let start = cursor.next
      guard let value = try cursor.take() else { break }
      if column < places.count {
        let place = Int(places[column])
        if place >= 0, !CSVValues.isNone(value, in: line) { values[place] = value }
      } else if column > places.count || !value.isEmpty {
        throw LineFault(.columnCount, at: start)
      }
      column += 1
    }
    guard column >= places.count else { throw LineFault(.columnCount, at: line.count) }
  }

  /// The value of a field; empty when the line does not say.
  subscript(_ field: CSVField) -> WrittenValue { values[field.place] }

  /// True for what stands in place of a value: `-`, `N/A`, `NULL`, `(empty)`.
  @inline(always)
  private static func isNone(_ value: WrittenValue, in line: Span<UInt8>) -> Bool {
    switch value.places.count {
    case 1: line[value.places.lowerBound] == UInt8(ascii: "-")
    case 3: line.isWord("n/a", at: value.places)
    case 4: line.isWord("null", at: value.places)
    case 7: line.isWord("(empty)", at: value.places)
    default: false
    }
  }
}

extension CSVField {
  /// The place of the field's value.
  var place: Int {
    switch self {
    case .time: 0
    case .user: 1
    case .client: 2
    case .clientName: 3
    case .url: 4
    case .host: 5
    case .path: 6
    case .method: 7
    case .status: 8
    case .action: 9
    case .bytes: 10
    case .category: 11
    case .rule: 12
    case .group: 13
    }
  }
}
