/// What somebody decided about an event, and why.
public struct Decision: Hashable, Sendable {
  /// The event's id.
  public var event: String
  /// What came of it.
  public var outcome: Outcome
  /// Why.
  public var reason: String
  /// Who decided.
  public var by: String
  /// When it was recorded.
  public var at: Instant

  /// Makes a decision.
  public init(event: String, outcome: Outcome, reason: String, by: String, at: Instant) {
    self.event = event
    self.outcome = outcome
    self.reason = reason
    self.by = by
    self.at = at
  }
}
