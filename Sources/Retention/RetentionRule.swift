public import Vocabulary

/// For how long lines, facts, events and reports are kept: whole calendar months.
public struct RetentionRule: Hashable, Sendable {
  /// Calendar months, at least 1.
  public let months: Int

  /// Makes a rule; the school's policy says six months.
  public init(months: Int = 6) { self.months = max(1, months) }

  /// The oldest day that is kept: everything of earlier days goes.
  ///
  ///     RetentionRule(months: 6).cutoff(today: Day(year: 2026, month: 8, day: 31))  // 2026-02-28
  public func cutoff(today: Day) -> Day { today.advanced(months: -months) }
}
