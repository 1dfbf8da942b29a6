public import Vocabulary

/// An event with what its reader needs beside it.
public struct ReportedEvent: Hashable, Sendable {
  /// The event, with the id that the store gave it.
  public var event: Event
  /// The title of the rule that fired.
  public var ruleTitle: String
  /// The titles of the event's categories, in the order of `event.categories`.
  public var categoryTitles: [String]
  /// The run that found it first.
  public var foundAt: Instant
  /// What was decided; `nil` while it waits for a decision.
  public var decision: Decision?
  /// True when it was judged again and no longer found, and stays because it was decided.
  public var isNoLongerFound: Bool
  /// The visits of 30 minutes before and after it, its own among them, in any order.
  public var context: [ReportedVisit]
  /// The networks of the devices that were used, in the order of their names.
  public var networks: [Network]

  /// Makes a reported event.
  public init(
    event: Event, ruleTitle: String, categoryTitles: [String], foundAt: Instant,
    decision: Decision? = nil, isNoLongerFound: Bool = false, context: [ReportedVisit] = [],
    networks: [Network] = []
  ) {
    self.event = event
    self.ruleTitle = ruleTitle
    self.categoryTitles = categoryTitles
    self.foundAt = foundAt
    self.decision = decision
    self.isNoLongerFound = isNoLongerFound
    self.context = context
    self.networks = networks
  }
}
