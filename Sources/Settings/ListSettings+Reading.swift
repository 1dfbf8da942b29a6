internal import Vocabulary

extension ListSettings {
  static func read(_ cursor: inout SettingsCursor, _ context: ReadingContext) -> ListSettings {
    let list = ListSettings(
      name: cursor.id("name"), path: cursor.path("path"), syntax: cursor.optionalText("syntax"),
      category: cursor.optionalText("category"),
      power: cursor.choice("power", of: Power.self) ?? .block)
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
}
