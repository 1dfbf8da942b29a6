internal import Vocabulary

extension RuleSettings {
  /// Reads a rule; `nil` when it lacks what a rule cannot be without.
  static func read(_ cursor: inout SettingsCursor, _ context: ReadingContext) -> RuleSettings? {
    let (id, title) = (cursor.id("id"), cursor.text("title"))
    let who = cursor.requiredTexts("who").compactMap { readWho($0, cursor) }
    let match = cursor.requiredChoice("match", of: Match.self)
    let categories = cursor.placedTexts("categories") ?? []
    let reason = cursor.text("reason", or: "")
    for category in categories where category.text != "*" {
      context.checkRuleCategory(category, reason: reason, in: cursor)
    }
    let deviceCategories = cursor.texts("deviceCategories")
    let actions = readActions(&cursor)
    let minimumVisits = cursor.number("minimumVisits", in: 1...100_000, or: 1)
    let bounds = RuleBounds.read(&cursor)
    let outcome = cursor.choice("outcome", of: RuleOutcome.self) ?? .event
    let severity = readSeverity(&cursor, outcome)
    let audience = readAudience(&cursor, context, outcome)
    let raises = cursor.objects("raise") { readRaise(&$0, above: severity) }.compactMap { $0 }
    if categories.isEmpty, deviceCategories.isEmpty {
      cursor.complain(
        "the rule names no category", "add categories or deviceCategories", at: cursor.line)
    }
    guard let match, let severity else { return nil }
    return RuleSettings(
      id: id, title: title, who: who, match: match, categories: categories.map(\.text),
      deviceCategories: deviceCategories, actions: actions, minimumVisits: minimumVisits,
      severity: severity, audience: audience, bounds: bounds, outcome: outcome, raises: raises,
      reason: reason)
  }

  /// A rule that only counts has nothing that somebody could look at soon.
  private static func readSeverity(
    _ cursor: inout SettingsCursor, _ outcome: RuleOutcome
  ) -> Severity? {
    guard outcome == .count else {
      return cursor.requiredChoice("severity", of: Severity.self)
    }
    refuse("severity", of: &cursor)
    return .low
  }

  private static func refuse(_ key: String, of cursor: inout SettingsCursor) {
    guard cursor.take(key) != nil else { return }
    cursor.complain(
      "a rule that only counts tells nobody, so \"\(key)\" means nothing",
      "leave it out, or leave outcome out", at: cursor.line(of: key))
  }

  private static func readRaise(
    _ cursor: inout SettingsCursor, above severity: Severity?
  ) -> RuleRaise? {
    let who = cursor.requiredTexts("who").compactMap { readWho($0, cursor) }
    let raised = cursor.requiredChoice("severity", of: Severity.self)
    if let raised, let severity, raised <= severity {
      cursor.complain(
        "\"\(raised.name)\" is not more pressing than the rule itself",
        "name a higher severity, or leave the raise out", at: cursor.line(of: "severity"))
    }
    return raised.map { RuleRaise(who: who, severity: $0) }
  }

  private static func readAudience(
    _ cursor: inout SettingsCursor, _ context: ReadingContext, _ outcome: RuleOutcome
  ) -> [Role] {
    if outcome == .count {
      refuse("audience", of: &cursor)
      return []
    }
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
      return nil
    }
    if written.text.hasPrefix("keyStage:") {
      cursor.complain(
        "\(shown) names no key stage", "write keyStage:0 (early years) to keyStage:5 (sixth form)",
        at: written.line)
      return nil
    }
    let known =
      Group.allCases.map(\.name) + ["years:7-9", "keyStage:3"]
      + Standing.allCases.map { "standing:\($0.name)" }
    cursor.complain(
      "\(shown) is no group", Wording.mend(written.text, among: known), at: written.line)
    return nil
  }
}
