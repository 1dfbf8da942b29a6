public import Vocabulary

/// The rows of a CSV file (RFC 4180) that a person's program exported.
///
/// Takes UTF-8 and UTF-16 with or without their marks, and else reads Windows-1252; takes CRLF, LF
/// and CR; leaves out empty lines and the `#TYPE` line of PowerShell's `Export-Csv`.
public struct CSVRows: Sendable {
  /// One row with the line on which it begins.
  public struct Row: Hashable, Sendable {
    /// The line on which the row begins, counted from 1.
    public var line: Int
    /// The fields, without the spaces around them.
    public var fields: [String]
  }

  /// The rows in the order of the file.
  public let rows: [Row]

  /// Reads a whole file.
  ///
  /// - Throws: a ``Complaint`` when a quotation mark is opened and not closed.
  public init(bytes: [UInt8], file: String) throws(Complaint) {
    var reader = Reader(scalars: Array(CSVText.decoded(bytes).unicodeScalars))
    reader.readAll()
    if let line = reader.openQuoteLine {
      throw Complaint(
        file: file, line: line, what: "a quotation mark is opened here and never closed",
        mend: "export the file again, or close the quotation mark")
    }
    rows = reader.rows.filter { row in
      !row.fields.allSatisfy(\.isEmpty) && !(row.line == 1 && row.fields[0].hasPrefix("#TYPE "))
    }
  }

  /// Walks over the text once.
  private struct Reader {
    let scalars: [Unicode.Scalar]
    var rows: [Row] = []
    var openQuoteLine: Int?
    private var place = 0
    private var line = 1
    private var fields: [String] = []
    private var field = String.UnicodeScalarView()

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func readAll() {
      var rowLine = 1
      while place < scalars.count {
        let scalar = scalars[place]
        place += 1
        switch scalar {
        case "\"" where field.allSatisfy { $0 == " " }:
          readQuoted()
        case ",":
          endField()
        case "\r", "\n":
          endField()
          rows.append(Row(line: rowLine, fields: fields))
          fields = []
          endLine(with: scalar)
          rowLine = line
        default:
          field.append(scalar)
        }
      }
      if !field.isEmpty || !fields.isEmpty {
        endField()
        rows.append(Row(line: rowLine, fields: fields))
      }
    }

    private mutating func readQuoted() {
      let start = line
      field.removeAll()
      while place < scalars.count {
        let scalar = scalars[place]
        place += 1
        if scalar != "\"" {
          field.append(scalar)
          if scalar == "\n" { line += 1 }
        } else if place < scalars.count, scalars[place] == "\"" {
          field.append("\"")
          place += 1
        } else {
          return
        }
      }
      openQuoteLine = start
    }

    private mutating func endField() {
      fields.append(CSVText.trimmed(field))
      field.removeAll()
    }

    private mutating func endLine(with scalar: Unicode.Scalar) {
      if scalar == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
      line += 1
    }
  }
}
