internal import Vocabulary

/// Reads the categories of `categories.json5`.
struct TaxonomyReader {
  private var ids = UniqueNames("category")
  private var listNames = UniqueNames("list category")

  /// The edition and the categories; no taxonomy when there are too many for one.
  static func read(_ cursor: inout SettingsCursor) -> (edition: String, taxonomy: Taxonomy?) {
    var reader = TaxonomyReader()
    let edition = cursor.text("edition")
    let categories = cursor.objects("categories") { reader.readCategory(&$0) }
    let line = cursor.line(of: "categories")
    if categories.isEmpty {
      cursor.complain("there is no category", "add categories: [ … ]", at: line)
    }
    guard categories.count <= 128 else {
      cursor.complain(
        "there are \(categories.count) categories", "keep at most 128", at: line)
      return (edition, nil)
    }
    return (edition, Taxonomy(categories))
  }

  private mutating func readCategory(_ cursor: inout SettingsCursor) -> Category {
    let category = Category(
      id: cursor.id("id"), title: cursor.text("title"),
      theme: cursor.text("theme", or: "", mayBeEmpty: true),
      ukGroup: cursor.text("ukGroup", or: "", mayBeEmpty: true),
      mustBlock: cursor.flag("mustBlock", or: false),
      isSpecial: cursor.flag("special", or: false),
      isProtected: cursor.flag("protected", or: false),
      isAllowed: cursor.flag("allow", or: false),
      isSafeguarding: cursor.flag("safeguarding", or: false), listNames: readListNames(&cursor))
    ids.check(category.id, in: cursor, at: cursor.line(of: "id"))
    return category
  }

  /// A name that two categories claim would count for one of them only.
  private mutating func readListNames(_ cursor: inout SettingsCursor) -> [String] {
    let names = cursor.placedTexts("lists") ?? []
    for name in names { listNames.check(name.text, in: cursor, at: name.line) }
    return names.map(\.text)
  }
}
