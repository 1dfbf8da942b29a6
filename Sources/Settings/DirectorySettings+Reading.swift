internal import Vocabulary

extension DirectorySettings {
  /// Reads one element of `directories`.
  static func read(
    _ cursor: inout SettingsCursor, layouts: [String]
  ) -> DirectorySettings {
    let file = cursor.path("file")
    let settings = DirectorySettings(
      name: cursor.id("name"), file: file, layout: cursor.text("layout", or: "own"),
      columns: readColumns(&cursor), tagColumns: cursor.texts("tagColumns"),
      standing: cursor.choice("standing", of: Standing.self),
      dateOrder: cursor.choice("dateOrder", of: DateOrder.self))
    if !layouts.contains(settings.layout) {
      cursor.complain(
        "there is no layout \(Wording.quoted(settings.layout))",
        Wording.mend(settings.layout, among: layouts), at: cursor.line(of: "layout"))
    }
    let keys: [Column] = [.user, .principal, .email]
    if settings.layout == "own", keys.allSatisfy({ settings.columns[$0] == nil }) {
      cursor.complain(
        "the column of user names is not named",
        "name user, principal or email in columns, as the first line of the file writes it",
        at: cursor.line(of: "columns"))
    }
    return settings
  }

  /// Reads the headings of `columns`.
  static func readColumns(_ cursor: inout SettingsCursor) -> [Column: String] {
    cursor.object("columns") { columns in
      Column.allCases.reduce(into: [Column: String]()) { result, column in
        result[column] = columns.optionalText(column.rawValue)
      }
    } ?? [:]
  }
}
