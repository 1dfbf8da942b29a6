public import Vocabulary

/// Some days in a row with a name, such as a term.
public struct CalendarSpan: Hashable, Sendable {
  /// The name, such as `Autumn term`.
  public var name: String
  /// The first day.
  public var first: Day
  /// The last day, which is not before the first.
  public var last: Day

  /// Makes a span.
  public init(name: String, first: Day, last: Day) {
    self.name = name
    self.first = first
    self.last = last
  }

  /// True when a day is one of them.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
