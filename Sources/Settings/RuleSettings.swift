public import Vocabulary

/// A rule of the school's policy, as `rules.json5` says.
public struct RuleSettings: Hashable, Sendable {
  /// What a rule looks at.
  public enum Match: String, CaseIterable, Sendable {
    case searches, sites, any
  }

  /// The id that events carry.
  public var id: String
  /// The title in plain English.
  public var title: String
  /// Whom it is about.
  public var who: [Who]
  /// What it looks at.
  public var match: Match
  /// Ids of the taxonomy; `*` means each.
  public var categories: [String]
  /// The device's own categories, where the device names one; `*` means each.
  public var deviceCategories: [String]
  /// What the device did.
  public var actions: [Action]
  /// How many visits an episode must have.
  public var minimumVisits: Int
  /// How soon an event should be looked at.
  public var severity: Severity
  /// Who must see an event.
  public var audience: [Role]
  /// When, where and from how much on it holds.
  public var bounds: RuleBounds
  /// Whether its visits make events or are only counted.
  public var outcome: RuleOutcome
  /// For whom its events are more pressing.
  public var raises: [RuleRaise]
  /// Why it names a category that is off until the school says why; empty when it names none.
  public var reason: String

  /// Makes a rule.
  public init(
    id: String, title: String, who: [Who], match: Match, categories: [String] = [],
    deviceCategories: [String] = [],
    actions: [Action] = [.allowed, .blocked, .warned, .unknown], minimumVisits: Int = 1,
    severity: Severity, audience: [Role], bounds: RuleBounds = RuleBounds(),
    outcome: RuleOutcome = .event, raises: [RuleRaise] = [], reason: String = ""
  ) {
    self.id = id
    self.title = title
    self.who = who
    self.match = match
    self.categories = categories
    self.deviceCategories = deviceCategories
    self.actions = actions
    self.minimumVisits = minimumVisits
    self.severity = severity
    self.audience = audience
    self.bounds = bounds
    self.outcome = outcome
    self.raises = raises
    self.reason = reason
  }
}
