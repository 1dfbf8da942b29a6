internal import Vocabulary

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

  /// The first day of every school, a Monday.
  static let firstDay = Day(year: 2026, month: 3, day: 2)

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

  /// Makes an order, within the limits above.
  public init(
    days: Int, people: Int, seed: UInt64, formats: [SampleFormat] = SampleFormat.allCases,
    size: Int? = nil
  ) {
    self.days = days
    self.people = people
    self.seed = seed
    self.formats = formats
    self.size = size
  }
}
