public import Vocabulary

/// A lease or a sign-in with the day on which it was said, and the days that it may tell of.
public struct DatedSaying<Saying: Hashable & Sendable>: Hashable, Sendable {
  /// What was said.
  public var saying: Saying
  /// The day by which it expires.
  public var day: Day
  /// The days whose visits it may tell of.
  public var days: ClosedRange<Day>

  /// Makes one.
  public init(_ saying: Saying, day: Day, days: ClosedRange<Day>) {
    self.saying = saying
    self.day = day
    self.days = days
  }
}
