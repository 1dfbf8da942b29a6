public import Vocabulary

/// The days that a report is about, and when it was made.
public struct ReportPeriod: Hashable, Sendable {
  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// The moment of the run; how long an event waits is counted to here.
  public var run: Instant

  /// Makes a period.
  public init(from: Day, to: Day, run: Instant) {
    self.from = from
    self.to = to
    self.run = run
  }
}
