internal import Policy
internal import Settings
internal import Vocabulary

extension Rule {
  /// The rule that the settings say.
  init(_ rule: RuleSettings) {
    self.init(
      id: rule.id, title: rule.title, who: rule.who,
      match: Match(rawValue: rule.match.rawValue) ?? .any, categories: Set(rule.categories),
      deviceCategories: Set(rule.deviceCategories), actions: Set(rule.actions),
      minimumVisits: rule.minimumVisits, severity: rule.severity, audience: rule.audience,
      bounds: rule.bounds, outcome: rule.outcome, raises: rule.raises, reason: rule.reason)
  }
}
