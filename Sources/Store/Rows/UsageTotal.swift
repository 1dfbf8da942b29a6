public import Vocabulary

/// The visits of a subject on a day, by category and action, added up over the quarter hours.
public struct UsageTotal: Hashable, Sendable {
  /// The day in the school's calendar.
  public var day: Day
  /// The name of the source in the settings.
  public var source: String
  /// Who the lines are about, as logged.
  public var subject: Subject
  /// The category's id, or ``Vocabulary/Usage/everything``.
  public var category: String
  /// What the device did.
  public var action: Action
  /// How many visits.
  public var count: Int
  /// Bytes sent to the client.
  public var bytes: Int64
}
