/// How one fact is judged, step by step, for people.
public struct JudgeExplanation: Hashable, Sendable {
  /// The rules that were tried, in order, up to and with the first that fits.
  public var trials: [RuleTrial]
  /// What comes of it.
  public var verdict: String
}
