internal import Vocabulary

extension RuleSettings {
  /// Reads a rule; `nil` when it lacks what a rule cannot be without.
  static func read(_ cursor: inout SettingsCursor, _ context: ReadingContext) -> RuleSettings? {
    let (id, title) = (cursor.id("id"), cursor.text("title"))
    let who = cursor.requiredTexts("who").compactMap { readWho($0, cursor) }
    let match = cursor.requiredChoice("match", of: Match.self)
    let categories = cursor.placedTexts("categories") ?? []
    for category in categories where category.text != "*" {
      context.checkTellingCategory(category, in: cursor)
    }
    let deviceCategories = cursor.texts("deviceCategories")
    let actions = readActions(&cursor)
    let minimumVisits = cursor.number("minimumVisits", in: 1...100_000, or: 1)
    let severity = cursor.requiredChoice("severity", of: Severity.self)
    let audience = readAudience(&cursor, context)
    if categories.isEmpty, deviceCategories.isEmpty {
      cursor.complain(
        "the rule names no category", "add categories or deviceCategories", at: cursor.line)
    }
    guard let match, let severity else { return nil }
    return RuleSettings(
      id: id, title: title, who: who, match: match, categories: categories.map(\.text),
      deviceCategories: deviceCategories, actions: actions, minimumVisits: minimumVisits,
      severity: severity, audience: audience)
  }

  private static func readAudience(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [Role] {
    let audience = cursor.requiredChoices("audience", of: Role.self)
    let readers = Role.allCases.filter(context.known.readers.contains)
    for role in audience where !readers.contains(role) {
      cursor.complain(
        "there is no report for \"\(role.name)\", so events would never reach that role",
        "name only \(Wording.list(readers.map(\.name)))", at: cursor.line(of: "audience"))
    }
    return audience
  }

  private static func readActions(_ cursor: inout SettingsCursor) -> [Action] {
    guard cursor.has("actions") else {
      _ = cursor.take("actions")
      return [.allowed, .blocked, .warned, .unknown]
    }
    let actions = cursor.requiredChoices("actions", of: Action.self)
    if actions.contains(.challenged) {
      cursor.complain(
        "\"challenged\" is a request for a password and never makes an event", "leave it out",
        at: cursor.line(of: "actions"))
    }
    return actions
  }

  private static func readWho(_ written: PlacedText, _ cursor: SettingsCursor) -> Who? {
    if let who = Who(name: written.text) { return who }
    let shown = Wording.quoted(written.text)
    if written.text.hasPrefix("years:") {
      cursor.complain(
        "\(shown) names no school years", "write them as years:7-9", at: written.line)
    } else {
      let known = Group.allCases.map(\.name) + ["years:7-9"]
      cursor.complain(
        "\(shown) is no group", Wording.mend(written.text, among: known), at: written.line)
    }
    return nil
  }
}
