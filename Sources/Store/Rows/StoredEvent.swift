public import Vocabulary

/// An event as the store holds it.
public struct StoredEvent: Hashable, Sendable {
  /// The event, with its id.
  public var event: Event
  /// The day on which it was judged and by which it expires.
  public var day: Day
  /// When its id was given.
  public var foundAt: Instant
  /// True when judging again did not find it, but a decision keeps it.
  public var isNoLongerFound: Bool
  /// What was decided, earliest first; also what was decided on events that became part of it.
  public var decisions: [Decision]

  /// The latest decision; `nil` when it needs one.
  public var decision: Decision? { decisions.last }

  /// Makes a stored event.
  public init(
    event: Event, day: Day, foundAt: Instant, isNoLongerFound: Bool = false,
    decisions: [Decision] = []
  ) {
    self.event = event
    self.day = day
    self.foundAt = foundAt
    self.isNoLongerFound = isNoLongerFound
    self.decisions = decisions
  }
}
