/// For whom the events of a rule are more pressing than for others.
public struct RuleRaise: Hashable, Sendable {
  /// Any of these.
  public var who: [Who]
  /// How soon their events should be looked at.
  public var severity: Severity

  /// Makes it.
  public init(who: [Who], severity: Severity) {
    self.who = who
    self.severity = severity
  }
}
