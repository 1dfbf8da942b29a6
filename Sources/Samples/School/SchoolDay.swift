internal import CivilTime
internal import Vocabulary

/// One day of the school's calendar.
struct SchoolDay {
  let day: Day
  /// Midnight, in milliseconds UTC.
  let start: Int64
  /// How many minutes the day has: 1380 and 1500 when the clocks change.
  let minutes: Int
  /// True when lessons are held.
  let hasLessons: Bool

  init(_ day: Day, zone: SchoolZone, depth: SampleDepth = .plain) {
    self.day = day
    hasLessons = depth == .plain ? day.weekday <= 5 : SchoolCalendar.hasLessons(day)
    start = zone.start(of: day).milliseconds
    minutes = Int((zone.start(of: day.advanced(days: 1)).milliseconds - start) / 60_000)
  }

  /// The day's timetable.
  var blocks: [Block] { hasLessons ? Block.schoolDay : Block.freeDay }

  /// A moment of the day in milliseconds UTC.
  func moment(minute: Int, milliseconds: Int = 0) -> Int64 {
    start + Int64(minute) * 60_000 + Int64(milliseconds)
  }

  /// The numbers for a purpose of this day.
  func random(seed: UInt64, for purpose: Purpose) -> SplitMix64 {
    SplitMix64(seed: seed, path: purpose.rawValue, UInt64(day.number))
  }
}
