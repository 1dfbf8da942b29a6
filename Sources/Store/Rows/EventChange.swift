public import Vocabulary

/// What judging a day again makes of one event.
///
/// A `context` replaces the visits shown beside the event as a whole; `nil` leaves them.
public enum EventChange: Hashable, Sendable {
  /// Found first; the store gives the id.
  case insert(Event, context: [ContextVisit]? = nil)
  /// Found again: the event with this id now says this.
  case update(id: String, Event, context: [ContextVisit]? = nil)
  /// Several turned out to be one: the survivor now says this, the absorbed ids lead to it.
  case merge(survivor: String, into: Event, absorbed: [String], context: [ContextVisit]? = nil)
  /// Not found again; an event with a decision stays, marked as no longer found.
  case withdraw(id: String)
  /// Not found again, but kept for its decision.
  case keepAsNoLongerFound(id: String)
}
