internal import Vocabulary
internal import WebAddress

extension OverrideSettings {
  /// Reads an override; `nil` after a complaint that leaves nothing to go on with.
  static func read(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> OverrideSettings? {
    let site = readSite(&cursor)
    let category = cursor.optionalText("category")
    let decision = cursor.requiredChoice("decision", of: Decision.self)
    let (who, why) = (cursor.text("who"), cursor.text("why"))
    if !cursor.has("review") { _ = cursor.takeRequired("review") }
    let review = cursor.day("review")
    let expires = cursor.day("expires")
    if let decision { check(category, decision, in: cursor, context) }
    if let review, let expires, expires < review {
      cursor.complain(
        "it expires on \(expires), before its review on \(review)",
        "let the review come first, so that somebody decides whether it should go on",
        at: cursor.line(of: "expires"))
    }
    guard let site, let decision, let review else { return nil }
    return OverrideSettings(
      site: site, category: category, decision: decision, who: who, why: why, review: review,
      expires: expires, file: cursor.file, line: cursor.line)
  }

  private static func readSite(_ cursor: inout SettingsCursor) -> SiteEntry? {
    let text = cursor.text("site")
    guard !text.isEmpty else { return nil }
    do throws(Complaint) {
      return try SiteEntry(text)
    } catch {
      cursor.complain(
        "the site \(Wording.quoted(text)) \(error.what)", error.mend, at: cursor.line(of: "site"))
      return nil
    }
  }

  private static func check(
    _ category: String?, _ decision: Decision, in cursor: SettingsCursor,
    _ context: ReadingContext
  ) {
    guard let category else {
      if decision == .deny {
        cursor.complain(
          "an override that denies must name a category",
          "add category, such as category: \"games\"", at: cursor.line(of: "decision"))
      }
      return
    }
    let line = cursor.line(of: "category")
    context.checkCategory(PlacedText(text: category, line: line), in: cursor)
    guard let known = context.taxonomy?.category(id: category),
      known.isProtected || known.isAllowed
    else { return }
    let (word, power) = known.isProtected ? ("protected", "protected") : ("allowed", "allow")
    cursor.complain(
      "the category \(Wording.quoted(category)) is \(word), and an override cannot "
        + (decision == .deny ? "put a site into it" : "take a site out of it"),
      decision == .deny
        ? "name the site in a list with power: \"\(power)\""
        : "take the site out of the list that holds it",
      at: line)
  }
}
