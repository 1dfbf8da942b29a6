public import Vocabulary

/// One rule of the school's policy, as the settings say it.
public struct Rule: Hashable, Sendable {
  /// What kind of visit a rule is for.
  public enum Match: String, CaseIterable, Sendable {
    /// Searches, by the concerns in what was searched for.
    case searches
    /// Visits, by the categories of the site.
    case sites
    /// Both.
    case any
  }

  /// The word for every category of a kind.
  public static let every = "*"

  /// The id in settings, events and machine output.
  public var id: String
  /// What it is for, in plain English.
  public var title: String
  /// Whom it is for.
  public var who: [Who]
  /// What kind of visit it is for.
  public var match: Match
  /// The categories of the taxonomy for which it fires, or ``every``.
  public var categories: Set<String>
  /// The device's own words for which it fires when the device blocked or warned, or ``every``.
  public var deviceCategories: Set<String>
  /// The actions for which it fires.
  public var actions: Set<Action>
  /// How many visits an episode must have.
  public var minimumVisits: Int
  /// How soon its events should be looked at.
  public var severity: Severity
  /// Who must see its events; never empty.
  public var audience: [Role]
  /// When, where and from how much on it holds.
  public var bounds: RuleBounds
  /// Whether its visits make events or are only counted.
  public var outcome: RuleOutcome
  /// For whom its events are more pressing.
  public var raises: [RuleRaise]
  /// Why it names categories that are off until the school says why; empty when it names none.
  public var reason: String

  /// The actions of a rule that names none: all but authentication rounds.
  public static let usualActions: Set<Action> = [.allowed, .blocked, .warned, .unknown]

  /// Makes a rule; device categories are compared in lower case.
  public init(
    id: String, title: String, who: [Who], match: Match, categories: Set<String> = [],
    deviceCategories: Set<String> = [], actions: Set<Action> = Rule.usualActions,
    minimumVisits: Int = 1, severity: Severity, audience: [Role],
    bounds: RuleBounds = RuleBounds(), outcome: RuleOutcome = .event, raises: [RuleRaise] = [],
    reason: String = ""
  ) {
    self.id = id
    self.title = title
    self.who = who
    self.match = match
    self.categories = categories
    self.deviceCategories = Set(deviceCategories.map { $0.lowercased() })
    self.actions = actions
    self.minimumVisits = minimumVisits
    self.severity = severity
    self.audience = audience
    self.bounds = bounds
    self.outcome = outcome
    self.raises = raises
    self.reason = reason
  }

  /// How soon the events of somebody should be looked at.
  func severity(for visit: JoinedFact) -> Severity {
    raises.filter { $0.who.contains { $0.includes(visit.identity, as: visit.group) } }
      .reduce(severity) { max($0, $1.severity) }
  }

  /// What an event about the use of a whole day is about; the same whatever is read later.
  var use: String { (categories.sorted() + deviceCategories.sorted()).joined(separator: ", ") }
}
