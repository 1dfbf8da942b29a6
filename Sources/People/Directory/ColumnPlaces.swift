internal import Vocabulary

/// Where each column of a directory's file stands.
struct ColumnPlaces {
  private let places: [DirectoryColumn: [Int]]
  private let headings: [String]

  /// Finds the columns; tells of every one that the settings name and that is not there.
  init(heading: CSVRows.Row?, file: DirectoryFile) throws(Complaints) {
    guard let heading else {
      throw Complaints([
        Complaint(
          file: file.path, line: 1, what: "the directory is empty",
          mend: "export it again with a heading and a row for each person")
      ])
    }
    var missing: [Complaint] = []
    var places: [DirectoryColumn: [Int]] = [:]
    for column in DirectoryColumn.allCases {
      if let named = file.columns[column] {
        for text in named {
          if let place = ColumnPlaces.place(of: text, in: heading) {
            places[column, default: []].append(place)
          } else {
            missing.append(ColumnPlaces.complaint(of: text, in: heading, file))
          }
        }
      } else if let place = (file.layout.headings[column] ?? []).lazy.compactMap({
        ColumnPlaces.place(of: $0, in: heading)
      }).first {
        places[column] = [place]
      }
    }
    let keys: [DirectoryColumn] = [.user, .principal, .email]
    if missing.isEmpty, keys.allSatisfy({ places[$0] == nil }) {
      missing.append(
        Complaint(
          file: file.path, line: heading.line,
          what: "there is no column of user names or addresses",
          mend: "name one in \(file.columnsKey)"))
    }
    guard missing.isEmpty else { throw Complaints(missing) }
    self.places = places
    headings = heading.fields
  }

  /// True when the file has a column.
  func has(_ column: DirectoryColumn) -> Bool { places[column] != nil }

  /// The heading of a column, for complaints.
  func heading(of column: DirectoryColumn) -> String {
    places[column]?.first.map { headings[$0] } ?? ""
  }

  /// What a row holds in a column; empty when it holds nothing.
  func field(_ column: DirectoryColumn, of row: CSVRows.Row) -> String {
    fields(column, of: row).first?.text ?? ""
  }

  /// What a row holds in each of a column's places, with the headings.
  func fields(
    _ column: DirectoryColumn, of row: CSVRows.Row
  ) -> [(heading: String, text: String)] {
    (places[column] ?? []).filter(row.fields.indices.contains)
      .map { (headings[$0], row.fields[$0]) }
  }

  private static func place(of wanted: String, in heading: CSVRows.Row) -> Int? {
    heading.fields.firstIndex { $0.lowercased() == wanted.lowercased() }
  }

  private static func complaint(
    of wanted: String, in heading: CSVRows.Row, _ file: DirectoryFile
  ) -> Complaint {
    let nearest = NearestName.find(wanted, among: heading.fields)
    return Complaint(
      file: file.path, line: heading.line, what: "there is no column \"\(wanted)\"",
      mend: nearest.map { "did you mean \"\($0)\"? Name it in \(file.columnsKey)" }
        ?? "name the right column in \(file.columnsKey)")
  }
}
