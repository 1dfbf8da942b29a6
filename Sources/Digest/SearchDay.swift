public import Vocabulary

/// A source and a school day, of which searches are counted.
public struct SearchDay: Hashable, Sendable {
  /// The source's number among those of the run.
  public var source: UInt8
  /// The day; ``anyDay`` once there are too many.
  public var day: Day

  /// Stands for every day beyond the first thousands, which only a hostile log has.
  public static let anyDay = Day(number: .max)

  /// Makes the key of a count.
  public init(source: UInt8, day: Day) {
    self.source = source
    self.day = day
  }
}
