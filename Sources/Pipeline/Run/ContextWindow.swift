internal import CivilTime
internal import Vocabulary

/// The time around an event: 30 minutes before its first minute to 30 minutes after its last one.
///
/// It is a stretch of moments, not of clock times, so midnight and a change of the clocks neither
/// shorten nor lengthen it.
struct ContextWindow {
  private static let margin: Int64 = 30 * 60_000
  private static let quarter: Int64 = 900_000

  /// In milliseconds since 1970-01-01T00:00:00Z.
  private let moments: Range<Int64>

  /// The time around an event.
  init(of event: Event) {
    let start = event.first.milliseconds - ContextWindow.margin
    moments = start..<max(start, event.last.milliseconds + 60_000 + ContextWindow.margin)
  }

  /// True when a time, in milliseconds since 1970-01-01T00:00:00Z, is near the event.
  func contains(_ time: Int64) -> Bool { moments.contains(time) }

  /// True when some moment of a quarter hour is near the event.
  func touches(quarterHour: Int32) -> Bool {
    let start = Int64(quarterHour) * ContextWindow.quarter
    return moments.overlaps(start..<start + ContextWindow.quarter)
  }

  /// The school days that it touches: one, or two where it crosses midnight.
  func days(in zone: SchoolZone) -> Set<Day> {
    [
      zone.day(of: Instant(milliseconds: moments.lowerBound)),
      zone.day(of: Instant(milliseconds: moments.upperBound - 1)),
    ]
  }

  /// The days of the events that a quarter hour may be near.
  static func days(ofEventsAround quarterHour: Int32, in zone: SchoolZone) -> Set<Day> {
    let start = Int64(quarterHour) * quarter
    return [
      zone.day(of: Instant(milliseconds: start - margin - 60_000)),
      zone.day(of: Instant(milliseconds: start + quarter + margin)),
    ]
  }
}
