internal import Vocabulary

/// Times of day as people write them.
public enum ClockTime {
  /// The minutes since midnight in `08:45` or `8:45`; `nil` when it is no such time.
  public static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// The time of day as `08:45`.
  public static func text(ofMinute minute: Int) -> String {
    LocalTime(day: Day(number: 0), millisecondsOfDay: minute * 60_000).clock
  }
}
