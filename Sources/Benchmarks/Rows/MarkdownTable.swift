/// A table that reads well both as Markdown and on a terminal.
public struct MarkdownTable: Hashable, Sendable {
  /// The columns' names; all columns but the first hold numbers and stand to the right.
  public var header: [String]
  /// The cells, row by row, as many as the header has.
  public var rows: [[String]]

  /// Makes a table.
  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The table as lines, its columns aligned.
  public var text: String {
    let widths = header.indices.map { column in
      max(3, ([header] + rows).map { $0[column].count }.max() ?? 0)
    }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: column == 0 ? width : width - 1) + (column == 0 ? "" : ":")
    }
    return ([header, rule] + rows).map { Self.line($0, widths: widths) }.joined()
  }

  private static func line(_ cells: [String], widths: [Int]) -> String {
    let padded = cells.enumerated().map { column, cell in
      let room = String(repeating: " ", count: widths[column] - cell.count)
      return column == 0 ? cell + room : room + cell
    }
    return "| \(padded.joined(separator: " | ")) |\n"
  }
}
