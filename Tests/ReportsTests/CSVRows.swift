/// A small reader of RFC 4180, so that tests see the cells that a spreadsheet sees.
enum CSVRows {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        isQuoted.toggle()
        cell.append(scalar)
      case "," where !isQuoted, "\r" where !isQuoted:
        row.append(unquoted(String(cell)))
        cell.removeAll()
      case "\n" where !isQuoted:
        rows.append(row)
        row = []
      default: cell.append(scalar)
      }
    }
    return rows
  }

  private static func unquoted(_ cell: String) -> String {
    guard cell.hasPrefix("\"") else { return cell }
    return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
