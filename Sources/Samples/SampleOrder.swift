public import Vocabulary

/// What somebody wants of an invented school.
///
/// The same order gives the same bytes.
public struct SampleOrder: Sendable {
  /// How many days there may be: Vigil keeps what names a person for six months at most.
  public static let days = 1...180
  /// How many people there may be: each role needs a holder, each device an address.
  public static let people = 12...50_000
  /// How large the logs may become, in bytes.
  public static let size = 10_000...1_000_000_000_000
  /// The first days that there may be: those of the school's calendar.
  public static let firstDays =
    Day(year: 2025, month: 9, day: 1)...Day(year: 2026, month: 7, day: 31)

  /// How many days the logs span.
  public var days: Int
  /// How many people the school has.
  public var people: Int
  /// What decides everything that seems to be chance.
  public var seed: UInt64
  /// The logs that the school has.
  public var formats: [SampleFormat]
  /// About how many bytes all logs are to have together; `nil` for what comes of itself.
  public var size: Int?
  /// How much of a school's life there is.
  public var depth: SampleDepth
  /// The first day of the logs.
  public var firstDay: Day

  /// Makes an order, within the limits above.
  ///
  /// Without a first day it is Monday, 2 March 2026; for a complete school of 150 days or more,
  /// Monday, 6 October 2025, so that 180 days see both changes of the clocks.
  public init(
    days: Int, people: Int, seed: UInt64, formats: [SampleFormat] = SampleFormat.allCases,
    size: Int? = nil, depth: SampleDepth = .plain, firstDay: Day? = nil
  ) {
    self.days = days
    self.people = people
    self.seed = seed
    self.formats = formats
    self.size = size
    self.depth = depth
    self.firstDay =
      firstDay
      ?? (depth == .complete && days >= 150
        ? Day(year: 2025, month: 10, day: 6) : Day(year: 2026, month: 3, day: 2))
  }
}
