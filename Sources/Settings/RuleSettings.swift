public import Vocabulary

/// A rule of the school's policy, as `rules.json5` says.
public struct RuleSettings: Hashable, Sendable {
  /// Whom a rule is about.
  public enum Who: Hashable, Sendable {
    /// Everybody of a group.
    case group(Group)
    /// Pupils of some school years, 0 (Reception) to 14.
    case years(ClosedRange<Int>)

    /// Reads a group's name, `years:7-9` or `years:7`; `nil` when it is none of these.
    public init?(name: String) {
      if let group = Group(name: name) {
        self = .group(group)
        return
      }
      guard name.hasPrefix("years:") else { return nil }
      let bounds = name.dropFirst(6)
        .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
      guard let first = bounds.first, let last = bounds.last, bounds.count <= 2,
        (0...14).contains(first), (first...14).contains(last)
      else { return nil }
      self = .years(first...last)
    }

    /// The name in settings.
    public var name: String {
      switch self {
      case .group(let group): group.name
      case .years(let years): "years:\(years.lowerBound)-\(years.upperBound)"
      }
    }
  }

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

  /// Makes a rule.
  public init(
    id: String, title: String, who: [Who], match: Match, categories: [String] = [],
    deviceCategories: [String] = [],
    actions: [Action] = [.allowed, .blocked, .warned, .unknown], minimumVisits: Int = 1,
    severity: Severity, audience: [Role]
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
  }
}
