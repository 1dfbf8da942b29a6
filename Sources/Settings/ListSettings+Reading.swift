internal import Vocabulary

extension ListSettings {
  static func read(
    _ cursor: inout SettingsCursor, _ context: ReadingContext, dataFolder: String
  ) -> ListSettings {
    let (name, download) = (cursor.id("name"), ListDownload.read(&cursor))
    let isKept = download != nil && !cursor.has("path")
    let path = isKept ? "\(dataFolder)/lists/\(name)" : cursor.path("path")
    if isKept { _ = cursor.take("path") }
    let usualAge = download == nil ? 0 : ListDownload.usualMaximumAge
    let age = cursor.number("maximumAgeDays", in: 0...3650, or: usualAge)
    let list = ListSettings(
      name: name, path: path, syntax: cursor.optionalText("syntax"),
      category: cursor.optionalText("category"),
      power: cursor.choice("power", of: Power.self) ?? .block,
      isWeak: cursor.flag("weak", or: false), origin: cursor.optionalText("origin"),
      download: download, maximumAgeDays: age == 0 ? nil : age,
      expressions: cursor.flag("expressions", or: false))
    checkTrust(list, in: cursor)
    if let category = list.category {
      context.checkCategory(
        PlacedText(text: category, line: cursor.line(of: "category")), in: cursor)
    }
    if let syntax = list.syntax, !context.known.listSyntaxes.contains(syntax) {
      cursor.complain(
        "there is no list syntax \(Wording.quoted(syntax))",
        Wording.mend(syntax, among: context.known.listSyntaxes), at: cursor.line(of: "syntax"))
    }
    return list
  }

  /// Complains of trust in what names nothing to look for.
  private static func checkTrust(_ list: ListSettings, in cursor: SettingsCursor) {
    for key in ["weak", "origin"] where list.power != .block && cursor.has(key) {
      cursor.complain(
        "\"\(key)\" is for lists with power: \"block\" only", "leave it out",
        at: cursor.line(of: key))
    }
  }
}
