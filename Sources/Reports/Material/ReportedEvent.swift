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
  /// Its place in the order of reading, counted from 1 among the events of the report.
  public var priority: Int
  /// Why it has this place, in plain English.
  public var priorityReason: String
  /// True when it is behind what its reader is asked to read of its day.
  public var isFolded: Bool
  /// The first moments of the events that a pattern is made of, in order; empty for others.
  public var partTimes: [Instant]

  /// Makes a reported event.
  public init(
    event: Event, ruleTitle: String, categoryTitles: [String], foundAt: Instant,
    decision: Decision? = nil, isNoLongerFound: Bool = false, context: [ReportedVisit] = [],
    networks: [Network] = [], priority: Int = 0, priorityReason: String = "",
    isFolded: Bool = false, partTimes: [Instant] = []
  ) {
    self.event = event
    self.ruleTitle = ruleTitle
    self.categoryTitles = categoryTitles
    self.foundAt = foundAt
    self.decision = decision
    self.isNoLongerFound = isNoLongerFound
    self.context = context
    self.networks = networks
    self.priority = priority
    self.priorityReason = priorityReason
    self.isFolded = isFolded
    self.partTimes = partTimes
  }
}
