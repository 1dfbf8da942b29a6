internal import Markup

/// A table of data; the first cell of each row is the row's head.
struct PageTable {
  /// What the table shows.
  var caption: String
  /// The columns' heads.
  var columns: [String]
  /// The cells, row by row.
  var rows: [[HTML]]
  /// The columns, counted from 0, that hold numbers.
  var numberColumns: Set<Int> = []
  /// The rows, counted from 0, that stand out.
  var marked: Set<Int> = []

  /// The table; on a narrow screen it scrolls by itself, also by keyboard.
  var html: HTML {
    let heads = columns.indices.map { column -> HTML in
      "<th scope=\"col\"\(kind(of: column))>\(columns[column])</th>"
    }
    let kept: HTML = rows.count <= 12 ? " class=\"whole\"" : ""
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(caption)">
      <table\(kept)>
      <caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows.indices.map(row))</tbody>
      </table>
      </div>

      """
  }

  private func row(_ number: Int) -> HTML {
    let cells = rows[number].enumerated().map { column, cell -> HTML in
      column == 0
        ? "<th scope=\"row\"\(kind(of: 0))>\(cell)</th>" : "<td\(kind(of: column))>\(cell)</td>"
    }
    let mark: HTML = marked.contains(number) ? " class=\"marked\"" : ""
    return "<tr\(mark)>\(cells)</tr>\n"
  }

  private func kind(of column: Int) -> HTML {
    numberColumns.contains(column) ? " class=\"number\"" : ""
  }
}
