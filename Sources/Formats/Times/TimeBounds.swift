// hot: every question and answer.
/// The earliest and the latest of some times; times that lines do not have are left out.
struct TimeBounds: Hashable, Sendable {
  /// The earliest; the largest number when there is none.
  var earliest = Int64.max
  /// The latest; the smallest number when there is none.
  var latest = Int64.min

  /// Takes one more time.
  mutating func take(_ time: Int64) {
    guard time != Record.noTime else { return }
    earliest = min(earliest, time)
    latest = max(latest, time)
  }

  /// True when one of the times is too far from `time` for a question to wait.
  func isTooFar(from time: Int64) -> Bool {
    guard earliest <= latest, time != Record.noTime else { return false }
    return latest &- JoinRule.patience > time || earliest &+ JoinRule.patience < time
  }

  /// True when every time is too far from one of these.
  var isTooWide: Bool { earliest < latest && latest &- earliest > 2 * JoinRule.patience }
}
