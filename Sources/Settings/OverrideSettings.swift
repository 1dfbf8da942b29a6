public import Vocabulary
public import WebAddress

/// The school's own word on a site, which wins over every list but the protected ones.
public struct OverrideSettings: Hashable, Sendable {
  /// What is decided.
  public enum Decision: String, CaseIterable, Sendable {
    /// The site is not in the category, whatever lists say.
    case allow
    /// The site is in the category, whatever lists say.
    case deny
  }

  /// The site.
  public var site: SiteEntry
  /// The category's id; `nil` when all of them are allowed.
  public var category: String?
  /// What is decided.
  public var decision: Decision
  /// Who decided it, as a role or a name.
  public var who: String
  /// Why.
  public var why: String
  /// The day on which somebody should look at it again.
  public var review: Day
  /// The last day on which it holds; `nil` when it holds until it is taken out.
  public var expires: Day?
  /// The file that it stands in.
  public var file: String
  /// The line in which it starts.
  public var line: Int

  /// Makes an override.
  public init(
    site: SiteEntry, category: String?, decision: Decision, who: String, why: String, review: Day,
    expires: Day? = nil, file: String = "", line: Int = 0
  ) {
    self.site = site
    self.category = category
    self.decision = decision
    self.who = who
    self.why = why
    self.review = review
    self.expires = expires
    self.file = file
    self.line = line
  }

  /// True on the days on which it holds.
  public func holds(on day: Day) -> Bool { expires.map { day <= $0 } ?? true }

  /// What it says, such as `deny gambling for bet.example.org`.
  public var words: String {
    "\(decision.rawValue) \(category ?? "every category") for \(site)"
  }
}
