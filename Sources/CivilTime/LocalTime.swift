public import Vocabulary

/// A date and a time of day on the school's clocks.
public struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  public var day: Day
  /// Milliseconds since midnight on the clock's face, 0 to 86,399,999.
  public var millisecondsOfDay: Int

  /// Makes a local time.
  public init(day: Day, millisecondsOfDay: Int) {
    self.day = day
    self.millisecondsOfDay = millisecondsOfDay
  }

  /// The hour, 0 to 23.
  public var hour: Int { millisecondsOfDay / 3_600_000 }
  /// The minute, 0 to 59.
  public var minute: Int { millisecondsOfDay / 60_000 % 60 }
  /// The second, 0 to 59.
  public var second: Int { millisecondsOfDay / 1000 % 60 }

  /// The time of day as `HH:MM`.
  public var clock: String { LocalTime.twoDigits(hour) + ":" + LocalTime.twoDigits(minute) }

  /// Date and time as `YYYY-MM-DD HH:MM:SS`.
  public var description: String { "\(day) \(clock):\(LocalTime.twoDigits(second))" }

  /// True when `first` is earlier on the clocks than `second`.
  public static func < (first: LocalTime, second: LocalTime) -> Bool {
    (first.day, first.millisecondsOfDay) < (second.day, second.millisecondsOfDay)
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
