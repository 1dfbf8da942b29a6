public import Vocabulary

/// What looking for patterns again makes of one of them.
public struct PatternChange: Hashable, Sendable {
  /// The day of its first part, by which it expires.
  public var day: Day
  /// What becomes of it.
  public var change: EventChange

  /// Makes a change.
  public init(day: Day, change: EventChange) {
    self.day = day
    self.change = change
  }
}
