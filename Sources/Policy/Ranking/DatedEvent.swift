public import Vocabulary

/// An event with the school day on which it was judged.
public struct DatedEvent: Hashable, Sendable {
  /// The day on which it was judged and by which it expires.
  public var day: Day
  /// The event; with its id where it is stored.
  public var event: Event

  /// Makes a dated event.
  public init(day: Day, event: Event) {
    self.day = day
    self.event = event
  }
}
