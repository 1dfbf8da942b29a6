/// Rows of comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
public enum CSV {
  /// The bytes that tell Excel that a file is UTF-8; they stand before the header.
  public static let byteOrderMark = "\u{FEFF}"

  /// One row with its line end, CR LF.
  public static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// One cell, quoted where it must be.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, tab or CR, after any blanks, gets an apostrophe
  /// before it, or a spreadsheet would compute it; so do the full-width forms of the four signs,
  /// which some spreadsheets read as the plain ones. NUL is taken out; other control characters
  /// but tab and newline, and those that turn the direction of text, become U+FFFD.
  public static func cell(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    if isFormula(text) { scalars.append("'") }
    var mustQuote = false
    for scalar in text.unicodeScalars where scalar.value != 0 {
      switch scalar {
      case "\"":
        scalars.append(contentsOf: "\"\"".unicodeScalars)
        mustQuote = true
      case ",", "\n", "\t":
        scalars.append(scalar)
        mustQuote = true
      default:
        scalars.append(scalar.isControl || scalar.turnsDirection ? .replacement : scalar)
      }
    }
    return mustQuote ? "\"\(String(scalars))\"" : String(scalars)
  }

  private static func isFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first {
      $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" && $0.value != 0
    }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
