internal import CivilTime
internal import Vocabulary

/// The texts of the school's clocks for one minute, kept since most lines are of the same minute
/// as the one before.
struct LocalClock {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private let zone: SchoolZone
  private var minute = Int64.min
  /// `Mar  5 08:52:`, as syslog writes it.
  private(set) var syslog = ""
  /// `2026-03-05`.
  private(set) var date = ""
  /// `08:52:`.
  private(set) var time = ""
  /// `+0000`.
  private(set) var offset = ""
  /// The second of the minute in two digits.
  private(set) var second = ""

  init(zone: SchoolZone) { self.zone = zone }

  /// Shows a moment in milliseconds UTC.
  mutating func show(_ moment: Int64) {
    let number = Int(moment / 1000 % 60)
    second = number < 10 ? "0\(number)" : "\(number)"
    guard moment / 60_000 != minute else { return }
    minute = moment / 60_000
    let local = zone.localTime(of: Instant(milliseconds: moment))
    let (_, month, day) = local.day.date
    date = local.day.description
    time = local.clock + ":"
    syslog = "\(LocalClock.months[month - 1]) \(day < 10 ? " " : "")\(day) \(time)"
    let hours = zone.offsetMilliseconds(at: Instant(milliseconds: moment)) / 3_600_000
    offset = "+0\(hours)00"
  }
}
