internal import Vocabulary

/// Reads the categories of `categories.json5`.
struct TaxonomyReader {
  private var ids = UniqueNames("category")
  private var listNames = UniqueNames("list category")
  /// Every list name, with the category that claims it.
  private var claims: [(name: PlacedText, category: String)] = []

  /// The edition and the categories; no taxonomy when there are too many for one.
  static func read(_ cursor: inout SettingsCursor) -> (edition: String, taxonomy: Taxonomy?) {
    var reader = TaxonomyReader()
    let edition = cursor.text("edition")
    let categories = cursor.objects("categories") { reader.readCategory(&$0) }
    reader.checkClaims(of: categories, in: cursor)
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
    let id = cursor.id("id")
    let category = Category(
      id: id, title: cursor.text("title"),
      theme: cursor.text("theme", or: "", mayBeEmpty: true),
      ukGroup: cursor.text("ukGroup", or: "", mayBeEmpty: true),
      mustBlock: cursor.flag("mustBlock", or: false),
      isSpecial: cursor.flag("special", or: false),
      isProtected: cursor.flag("protected", or: false),
      isAllowed: cursor.flag("allow", or: false),
      isSafeguarding: cursor.flag("safeguarding", or: false),
      agreement: cursor.number("agree", in: 1...5, or: 1),
      listNames: readListNames(&cursor, of: id),
      needsReason: cursor.flag("needsReason", or: false),
      isBackground: cursor.flag("background", or: false),
      isCheck: cursor.flag("check", or: false))
    if category.needsReason, !category.isSpecial {
      cursor.complain(
        "the category asks for a reason, but is not special", "add special: true",
        at: cursor.line(of: "needsReason"))
    }
    ids.check(id, in: cursor, at: cursor.line(of: "id"))
    return category
  }

  /// An id stands for its own category, so another that claims it as a name would never have it.
  private func checkClaims(of categories: [Category], in cursor: SettingsCursor) {
    let ids = Set(categories.map(\.id))
    for claim in claims where claim.name.text != claim.category && ids.contains(claim.name.text) {
      cursor.complain(
        "the list category \(Wording.quoted(claim.name.text)) is the id of another category",
        "take it out here", at: claim.name.line)
    }
  }

  /// A name that two categories claim would count for one of them only.
  private mutating func readListNames(
    _ cursor: inout SettingsCursor, of category: String
  ) -> [String] {
    let names = cursor.placedTexts("lists") ?? []
    for name in names {
      listNames.check(name.text, in: cursor, at: name.line)
      claims.append((name, category))
    }
    return names.map(\.text)
  }
}
