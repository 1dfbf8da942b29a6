/// Aligned columns for a terminal.
public struct TerminalTable: Hashable, Sendable {
  /// The columns' names.
  public var header: [String]
  /// The cells, row by row; a row may be shorter than the header.
  public var rows: [[String]]
  /// The columns, counted from 0, that hold numbers and stand to the right.
  public var numberColumns: Set<Int>
  /// The most columns of the terminal that one cell may take.
  public var widestCell: Int

  /// Makes a table.
  public init(
    header: [String], rows: [[String]], numberColumns: Set<Int> = [], widestCell: Int = 60
  ) {
    self.header = header
    self.rows = rows
    self.numberColumns = numberColumns
    self.widestCell = widestCell
  }

  /// The table as lines, each cell cleaned, two blanks between columns, none at a line's end.
  public var text: String {
    let all = ([header] + rows).map { row in
      row.prefix(header.count).map { TerminalText.shortened($0, to: widestCell) }
    }
    let widths = header.indices.map { column in
      all.map { column < $0.count ? TerminalText.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return all.map { line($0, widths: widths) + "\n" }.joined()
  }

  private func line(_ row: [String], widths: [Int]) -> String {
    let cells = row.enumerated().map { column, cell in
      TerminalText.padded(
        cell, to: widths[column], isNumber: numberColumns.contains(column))
    }
    let line = cells.joined(separator: "  ")
    let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
    return String(line[..<end])
  }
}
