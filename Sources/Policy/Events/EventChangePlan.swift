public import Vocabulary

/// One change that makes the stored events those that judging found.
public enum EventChangePlan: Hashable, Sendable {
  /// A new event; the store gives its id.
  case insert(Event)
  /// The stored event with this id gets this content, and is found in the logs.
  case update(id: String, Event)
  /// The stored events are one: the survivor gets this content; the absorbed lead to it from now
  /// on, and their decisions are its.
  case merge(survivor: String, absorbed: [String], Event)
  /// The stored event with this id is no longer found, and nobody decided about it: it goes.
  case withdraw(id: String)
  /// The stored event with this id is no longer found, and has a decision: it stays, marked.
  case keepAsNoLongerFound(id: String)
}
