internal import Vocabulary

/// Compares the parts of settings that are valid each for itself.
struct SettingsChecks {
  let settings: SchoolSettings
  /// The main file's cursor.
  let cursor: SettingsCursor

  /// Tells of everything that the school should know before it relies on these settings.
  func tellNotices() {
    tellDeliveriesToNobody()
    tellCategoriesWithoutRule()
    tellPhrasesWithoutRule()
    RuleChecks(
      rules: settings.rules, calendar: settings.calendar,
      networks: settings.networks.map(\.network), cursor: cursor
    ).run()
  }

  private func tellDeliveriesToNobody() {
    for delivery in settings.deliveries where settings.roles[delivery.role] == nil {
      cursor.notice(
        "reports are delivered to the role \(delivery.role.name), which nobody holds",
        "add a user name to roles: { \(delivery.role.name): [\"…\"] }",
        at: cursor.line(of: "deliveries"))
    }
  }

  private func tellCategoriesWithoutRule() {
    let ruled = Set(settings.rules.filter { $0.outcome == .event }.flatMap(\.categories))
    for category in settings.taxonomy.categories
    where ruled.isDisjoint(with: [category.id, "*"]) {
      if category.mustBlock {
        cursor.notice(
          "the category \"\(category.id)\" must be blocked, but no rule looks for it",
          "add it to a rule, so that a filter that fails shows", at: cursor.line(of: "rules"))
      } else if category.isSafeguarding {
        cursor.notice(
          "the category \"\(category.id)\" is a matter of safeguarding, but no rule looks "
            + "for it",
          "add it to a rule, so that the designated safeguarding lead hears of it",
          at: cursor.line(of: "rules"))
      }
    }
  }

  private func tellPhrasesWithoutRule() {
    let rules = settings.rules.filter { $0.match != .sites && $0.outcome == .event }
    let ruled = Set(rules.flatMap(\.categories))
    for phrases in settings.phrases where ruled.isDisjoint(with: [phrases.category, "*"]) {
      cursor.notice(
        "the phrases of \"\(phrases.name)\" are looked for, but no rule is about searches of "
          + "\"\(phrases.category)\"",
        "add the category to a rule, or leave the phrases out", at: cursor.line(of: "phrases"))
    }
  }
}
