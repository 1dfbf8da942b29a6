internal import Vocabulary

extension SourceSettings {
  static func read(_ cursor: inout SettingsCursor, _ context: ReadingContext) -> SourceSettings {
    let files = cursor.requiredTexts("files").map(cursor.resolved)
    var source = SourceSettings(
      name: cursor.id("name"), files: files, format: cursor.text("format", or: "auto"),
      timeZone: context.timeZone("timeZone", from: &cursor),
      dateOrder: cursor.choice("dateOrder", of: DateOrder.self),
      archive: cursor.flag("archive", or: true)
    )
    let formats = context.known.formats + ["auto"]
    if !formats.contains(source.format) {
      cursor.complain(
        "there is no format \(Wording.quoted(source.format))",
        Wording.mend(source.format, among: formats), at: cursor.line(of: "format"))
    }
    source.csv = CSVMapping.read(&cursor, isNeeded: source.format == "csv")
    return source
  }
}
