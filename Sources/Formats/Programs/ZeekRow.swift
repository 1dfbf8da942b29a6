// hot: the columns of every line of Zeek.
internal import Vocabulary

/// The values of one line of a Zeek log.
struct ZeekRow: ~Copyable, ~Escapable {
  private let line: Span<UInt8>
  private let layout: LineLayout
  private let places: ColumnPlaces

  /// Finds the columns of a line.
  @_lifetime(copy line)
  @inline(always)
  init(_ line: Span<UInt8>, layout: LineLayout) {
    self.line = line
    self.layout = layout
    places = ColumnPlaces(of: line, from: 0, separator: layout.separator)
  }

  /// How many columns the line has.
  var count: Int { places.count }

  /// The value of a column; empty when the log does not have it, or the line does not say.
  subscript(_ column: ZeekDirectives.Column) -> WrittenValue {
    let place = layout.column(column.rawValue)
    guard place >= 0 else { return WrittenValue() }
    let found = places[place]
    if isSame(found, layout.noValue) || isSame(found, layout.emptyValue) {
      return WrittenValue(places: found.lowerBound..<found.lowerBound)
    }
    let hasEscapes = line.contains("\\", from: found.lowerBound, to: found.upperBound)
    return WrittenValue(places: found, escapes: hasEscapes ? .hexadecimal : .none)
  }

  private func isSame(_ places: Range<Int>, _ word: [UInt8]) -> Bool {
    guard places.count == word.count else { return false }
    for place in word.indices where line[places.lowerBound + place] != word[place] { return false }
    return true
  }
}
