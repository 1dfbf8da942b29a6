internal import Vocabulary

extension IdentityLogSettings {
  /// Reads one log; `nil` after a complaint about its format.
  static func read(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> IdentityLogSettings? {
    let name = cursor.id("name")
    let files = cursor.requiredTexts("files").map(cursor.resolved)
    let format = cursor.requiredChoice("format", of: Format.self)
    let timeZone = context.timeZone("timeZone", from: &cursor)
    let dateOrder = cursor.choice("dateOrder", of: DateOrder.self) ?? .dayFirst
    let columns = cursor.object("columns") { columns in
      Column.allCases.reduce(into: [Column: String]()) { result, column in
        result[column] = columns.optionalText(column.rawValue)
      }
    }
    guard let format else { return nil }
    if format != .csv, cursor.has("columns") {
      cursor.complain(
        "\"columns\" is for the format csv only", "leave it out, or write format: \"csv\"",
        at: cursor.line(of: "columns"))
    }
    return IdentityLogSettings(
      name: name, files: files, format: format, timeZone: timeZone, dateOrder: dateOrder,
      columns: columns ?? [:])
  }
}
