public import Vocabulary

/// Which visits a rule counts instead of making an event of them.
public struct RuleCount: Hashable, Sendable {
  /// Why there is no event.
  public enum Reason: Hashable, Sendable {
    /// The rule's outcome is a count.
    case outcome
    /// No timetable tells whether the person had to work (P10).
    case workUnknown
  }

  /// The rule's id.
  public var rule: String
  /// The day of the visits.
  public var day: Day
  /// Why there is no event.
  public var reason: Reason

  /// Makes it.
  public init(rule: String, day: Day, reason: Reason) {
    self.rule = rule
    self.day = day
    self.reason = reason
  }
}
