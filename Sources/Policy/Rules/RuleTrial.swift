/// What came of trying one rule on one fact, in words.
public struct RuleTrial: Hashable, Sendable {
  /// The rule's id.
  public var rule: String
  /// True when the rule fits.
  public var fits: Bool
  /// Why it fits or does not.
  public var reason: String
  /// True when only a missing timetable keeps it from fitting.
  public var isUndecided = false
}
