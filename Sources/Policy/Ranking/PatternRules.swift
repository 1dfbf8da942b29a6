/// When events of several days, or of several kinds, are an event of their own.
public struct PatternRules: Hashable, Sendable {
  /// On how many school days the same category must be seen.
  public var repeatedDays: Int
  /// Within how many weeks these days must lie.
  public var repeatedWeeks: Int
  /// Sets of categories of which two or more weigh more together than each alone.
  public var addingUp: [Set<String>]
  /// Within how many days they must lie, the first and the last included.
  public var addingUpDays: Int
  /// The categories that are a way round the filter.
  public var bypass: Set<String>
  /// Through how many severities events must grow; 3 is low, medium, high.
  public var escalatingSteps: Int
  /// Within how many weeks they must grow.
  public var escalatingWeeks: Int

  /// Makes the thresholds.
  public init(
    repeatedDays: Int = 4, repeatedWeeks: Int = 2,
    addingUp: [Set<String>] = [["self-harm", "abuse-grooming", "bullying-hate"]],
    addingUpDays: Int = 14, bypass: Set<String> = ["proxy-bypass"], escalatingSteps: Int = 3,
    escalatingWeeks: Int = 4
  ) {
    self.repeatedDays = repeatedDays
    self.repeatedWeeks = repeatedWeeks
    self.addingUp = addingUp
    self.addingUpDays = addingUpDays
    self.bypass = bypass
    self.escalatingSteps = escalatingSteps
    self.escalatingWeeks = escalatingWeeks
  }

  /// The longest time that one pattern covers, in days.
  public var longestDays: Int {
    max(repeatedWeeks * 7, addingUpDays, escalatingWeeks * 7)
  }
}
