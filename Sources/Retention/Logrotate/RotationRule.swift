/// The directives of logrotate that decide how long a log is kept (logrotate(8)).
struct RotationRule {
  /// Days between rotations; `nil` when only a size decides.
  private var period: Double?
  /// How many rotated logs are kept; negative for all of them.
  private var count = 0
  private var maximumAge: Int?
  private var hasMaximumSize = false

  /// Takes one directive with its words; those that do not matter here are left out.
  mutating func take(_ words: [Substring]) {
    let number = words.count > 1 ? words[1] : ""
    switch words.first {
    case "hourly": period = 1.0 / 24
    case "daily": period = 1
    case "weekly": period = 7
    // The shortest month.
    case "monthly": period = 28
    case "yearly": period = 365
    // It and the times exclude each other: the last one holds.
    case "size": period = nil
    case "maxsize": hasMaximumSize = true
    case "rotate": count = Int(number) ?? count
    case "maxage": maximumAge = Int(number) ?? maximumAge
    default: break
    }
  }

  /// How long rotated logs are kept.
  var span: LogKeeping.Span {
    let longest = maximumAge.map { max(0, $0) }
    if count < 0 { return longest.map { .days($0) } ?? .forever }
    guard let period else { return count == 0 ? .days(0) : .bySize }
    // As large as it may be written: a number that no calendar reaches is cut.
    let days = Int(min(Double(count) * period, 1_000_000))
    let kept = min(days, longest ?? days)
    return hasMaximumSize ? .atMost(days: kept) : .days(kept)
  }
}
