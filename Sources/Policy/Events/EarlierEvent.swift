public import Vocabulary

/// An event that was found before, with what judging again must know of it.
public struct EarlierEvent: Hashable, Sendable {
  /// The event, with its id.
  public var event: Event
  /// A number that grows with each event given, so that the oldest can be told.
  public var sequence: Int64
  /// True when somebody decided about it.
  public var isDecided: Bool
  /// True when it is marked as no longer found in the logs.
  public var isNoLongerFound: Bool

  /// Makes a stored event.
  public init(event: Event, sequence: Int64, isDecided: Bool, isNoLongerFound: Bool = false) {
    self.event = event
    self.sequence = sequence
    self.isDecided = isDecided
    self.isNoLongerFound = isNoLongerFound
  }
}
