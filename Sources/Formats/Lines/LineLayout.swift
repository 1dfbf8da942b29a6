// hot: asked of every line of a format with directives.

/// What directives, or a header line, say of the lines behind them.
public final class LineLayout: Sendable {
  /// What parts two columns.
  let separator: UInt8
  /// Which of its kinds of log the format has here, in the format's own numbers.
  let kind: UInt8
  /// By what the format reads, in the format's own numbers: in which column it stands, from 0; -1
  /// where the log has no such column.
  ///
  /// Formats that step through the columns have it the other way round: by the column, what stands
  /// in it.
  let columns: [Int16]
  /// How many columns a line has.
  let count: Int
  /// What stands for no value, and for an empty one, where the directives say it.
  let noValue: [UInt8]
  let emptyValue: [UInt8]
  /// The lines that say it, with their newlines, so that lines behind them can be kept apart from
  /// their log and still be read.
  public let text: [UInt8]

  /// Makes a layout.
  init(
    separator: UInt8, kind: UInt8 = 0, columns: [Int16] = [], count: Int = 0,
    noValue: [UInt8] = [], emptyValue: [UInt8] = [], text: [UInt8]
  ) {
    self.separator = separator
    self.kind = kind
    self.columns = columns
    self.count = count
    self.noValue = noValue
    self.emptyValue = emptyValue
    self.text = text
  }

  /// True for the line, without its newline, that alone made the layout.
  func isMade(by line: Span<UInt8>) -> Bool {
    guard text.count == line.count + 1 else { return false }
    for place in line.indices where line[place] != text[place] { return false }
    return true
  }

  /// The column of something that the format reads; -1 where the log has none.
  @inline(always)
  func column(_ field: Int) -> Int { field < columns.count ? Int(columns[field]) : -1 }
}
