/// What several events of one person, or of one device on one day, tell together.
public struct Pattern: Hashable, Sendable {
  /// How the events belong together.
  public enum Kind: String, CaseIterable, Sendable {
    /// The same category on several days.
    case repeated
    /// Several categories that weigh more together than each alone.
    case addingUp = "adding-up"
    /// A blocked attempt, and on the same day an attempt to get round the filter.
    case blockedThenBypass = "blocked-then-bypass"
    /// Events that grow more severe from day to day.
    case escalating

    /// The id that stands in the place of a rule's.
    public var rule: String { "pattern-\(rawValue)" }

    /// The title in plain English.
    public var title: String {
      switch self {
      case .repeated: "The same on several days"
      case .addingUp: "Several matters that add up"
      case .blockedThenBypass: "Blocked, then an attempt to get round the filter"
      case .escalating: "More severe from day to day"
      }
    }
  }

  /// How the events belong together.
  public var kind: Kind
  /// The category that was repeated; empty for the other kinds.
  public var category: String

  /// Makes a pattern.
  public init(kind: Kind, category: String = "") {
    self.kind = kind
    self.category = category
  }
}
