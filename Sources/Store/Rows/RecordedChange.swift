public import Vocabulary

/// One change of settings, lists, phrases or directory that a run noticed.
public struct RecordedChange: Hashable, Sendable {
  /// When the run noticed it.
  public var time: Instant
  /// What changed, such as a file's name.
  public var item: String
  /// The change in words; it must name no pupil, since it does not expire.
  public var description: String
  /// True when Vigil sees less than before.
  public var seesLess: Bool

  /// Makes a change.
  public init(time: Instant, item: String, description: String, seesLess: Bool) {
    self.time = time
    self.item = item
    self.description = description
    self.seesLess = seesLess
  }
}
