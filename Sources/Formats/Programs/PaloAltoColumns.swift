// hot: the columns of every line of Palo Alto's firewalls.
internal import Vocabulary

/// The columns of one line of Palo Alto's firewalls that Vigil reads.
struct PaloAltoColumns {
  /// What is read, by the number of its column from 0; columns were only ever added at the end.
  enum Column: Int, CaseIterable {
    case type = 3
    case subtype = 4
    case generated = 6
    case source = 7
    case rule = 11
    case user = 12
    case app = 14
    case port = 25
    case action = 30
    case url = 31
    case category = 33
    case agent = 46
    case referrer = 49
    case method = 63
    case sourceName = 86
  }

  /// The columns up to the action's flags, which every version writes.
  private static let fewest = 38
  /// The time with a zone stands behind this column, in versions that write it.
  private static let zonedFrom = 100

  /// The time at which the log was received, with its zone, since PAN-OS 10; empty without one.
  private(set) var zoned = 0..<0
  /// In the order of ``Column``.
  private var values = InlineArray<15, WrittenValue>(repeating: WrittenValue())

  /// Reads the columns of a line that begins with the first of them.
  ///
  /// Lines of other logs are read up to the time.
  init(_ line: Span<UInt8>) throws(LineFault) {
    var cursor = CSVCursor(line, delimiter: UInt8(ascii: ","))
    var column = 0
    while let value = try cursor.take() {
      if let place = PaloAltoColumns.place(of: column) { values[place] = value }
      if column >= PaloAltoColumns.zonedFrom, PaloAltoColumns.isZoned(value, in: line) {
        zoned = value.places
      }
      column += 1
      if column == 7, !isVisit(in: line) { return }
    }
    guard column >= PaloAltoColumns.fewest else { throw LineFault(.columnCount, at: line.count) }
  }

  /// The value of a column; empty when the line does not have it.
  subscript(_ column: Column) -> WrittenValue {
    PaloAltoColumns.place(of: column.rawValue).map { values[$0] } ?? WrittenValue()
  }

  /// True for a line of the URL filtering log.
  func isVisit(in line: Span<UInt8>) -> Bool {
    line.isKey("THREAT", at: self[.type].places) && line.isKey("url", at: self[.subtype].places)
  }

  /// Where the value of a column is kept; `nil` for a column that is not read.
  @inline(always)
  private static func place(of column: Int) -> Int? {
    switch column {
    case 3: 0
    case 4: 1
    case 6: 2
    case 7: 3
    case 11: 4
    case 12: 5
    case 14: 6
    case 25: 7
    case 30: 8
    case 31: 9
    case 33: 10
    case 46: 11
    case 49: 12
    case 63: 13
    case 86: 14
    default: nil
    }
  }

  /// True for `2026-03-14T09:26:53.250+00:00`.
  private static func isZoned(_ value: WrittenValue, in line: Span<UInt8>) -> Bool {
    let places = value.places
    return (25...35).contains(places.count) && line[places.lowerBound + 10] == UInt8(ascii: "T")
      && line[places.upperBound - 3] == UInt8(ascii: ":")
  }
}
