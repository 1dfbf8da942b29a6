/// How many of the visits have a known person behind them.
public struct IdentifiedShare: Hashable, Sendable {
  /// Visits with a known person.
  public var identified: Int
  /// All visits.
  public var visits: Int

  /// Makes a share.
  public init(identified: Int, visits: Int) {
    self.identified = identified
    self.visits = visits
  }

  /// The share as a whole percentage, rounded down; `nil` when there were no visits.
  var percent: Int? { visits > 0 ? Int(Double(identified) / Double(visits) * 100) : nil }
}
