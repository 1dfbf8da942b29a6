internal import Vocabulary

extension Instant {
  /// The moment in UTC after RFC 3339, with milliseconds: `2026-03-16T09:14:00.000Z`.
  var rfc3339: String {
    let dayNumber = milliseconds.flooredQuotient(86_400_000)
    let rest = Int(milliseconds - dayNumber * 86_400_000)
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60]
      .map { Instant.padded($0, to: 2) }.joined(separator: ":")
    return
      "\(Day(number: Int32(clamping: dayNumber)))T\(clock).\(Instant.padded(rest % 1000, to: 3))Z"
  }

  private static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
