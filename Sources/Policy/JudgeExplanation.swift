/// How one fact is judged, step by step, for people.
public struct JudgeExplanation: Hashable, Sendable {
  /// What lists say that is not enough for an event.
  public var distrusted: [Distrust] = []
  /// Whether somebody opened it, and why that is thought; empty where it does not matter.
  public var nature = ""
  /// The rules that were tried, in order, up to and with the first that fits.
  public var trials: [RuleTrial]
  /// What comes of it.
  public var verdict: String
}
