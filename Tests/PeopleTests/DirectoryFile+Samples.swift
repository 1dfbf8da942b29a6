import People
import Vocabulary

extension DirectoryFile {
  /// The headings of the model file.
  static let modelColumns: [DirectoryColumn: [String]] = [
    .user: ["Username"], .name: ["Name"], .standing: ["Role"], .yearGroup: ["Year"],
  ]

  /// A file of the school's own.
  static func own(
    _ text: String, columns: [DirectoryColumn: [String]] = modelColumns
  ) -> DirectoryFile {
    DirectoryFile(
      name: "directory", path: "directory.csv", bytes: Array(text.utf8),
      layout: DirectoryLayoutTable.rows[0], columns: columns)
  }

  /// A file of a program, named after it.
  static func of(
    _ layout: String, _ text: String, columns: [DirectoryColumn: [String]] = [:],
    standing: Standing? = nil, dateOrder: DateOrder? = nil
  ) throws -> DirectoryFile {
    guard let row = DirectoryLayoutTable.layout(named: layout) else {
      throw Complaint(what: "there is no layout \(layout)", mend: "add a row")
    }
    return DirectoryFile(
      name: layout, path: "\(layout).csv", bytes: Array(text.utf8), layout: row,
      columns: columns, standing: standing, dateOrder: dateOrder,
      columnsKey: "columns of people.directories")
  }
}
