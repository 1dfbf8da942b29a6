public import Vocabulary

/// One change of settings, lists, phrases or directory that a run noticed.
public struct RecordedChange: Hashable, Sendable {
  /// When the run noticed it.
  public var time: Instant
  /// The school's day at that moment, by which it expires.
  public var day: Day
  /// What changed, such as `rules/bets/severity`.
  public var item: String
  /// The change in words.
  public var description: String
  /// True when Vigil sees less than before.
  public var seesLess: Bool

  /// Makes a change.
  public init(time: Instant, day: Day, item: String, description: String, seesLess: Bool) {
    self.time = time
    self.day = day
    self.item = item
    self.description = description
    self.seesLess = seesLess
  }
}
