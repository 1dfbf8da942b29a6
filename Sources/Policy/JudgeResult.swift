public import Vocabulary

/// What judging found.
public struct JudgeResult: Hashable, Sendable {
  /// The events, by time, without ids.
  public var events: [Event] = []
  /// Events that no holder of a role may receive, by time; they stand in ``events`` too.
  public var unreachable: [Event] = []
  /// Facts for which no rule fitted, after facts of one visit were joined.
  public var factsWithoutRule = 0
  /// Facts of protected destinations, which never become an event.
  public var protectedFacts = 0
  /// Facts of staff that the policy does not show.
  public var withheldStaffFacts = 0
  /// Visits that a rule would have fitted if the lists that hold them were enough, by what is
  /// missing.
  public var distrustedVisits: [Distrust: Int] = [:]

  /// Visits that rules count instead of making events, by rule and day.
  public var countedVisits: [RuleCount: Int] = [:]
  /// Visits that ran in the background of pages and programs, and are judged by no rule.
  public var backgroundVisits = 0
  /// Tests of the filter, each with how many requests.
  public var filterChecks: [FilterCheck: Int] = [:]
  /// How hosts were asked for, by host, for the judging of other days.
  public var companions: [Companion] = []

  /// Makes an empty result.
  public init() {}
}
