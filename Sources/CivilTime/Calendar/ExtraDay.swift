public import Vocabulary

/// A school day that the terms do not have, such as a Saturday in place of a snow day.
public struct ExtraDay: Hashable, Sendable {
  /// The name; may be empty.
  public var name: String
  /// The day.
  public var day: Day
  /// The weekday whose lessons are held.
  public var like: Weekday

  /// Makes an extra day.
  public init(name: String, day: Day, like: Weekday) {
    self.name = name
    self.day = day
    self.like = like
  }
}
