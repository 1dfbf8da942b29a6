// hot: the day of each line.
internal import CivilTime
internal import Vocabulary

/// The day of the last quarter hour that was asked for, since lines of one follow each other.
struct DayMemo {
  private var quarterHour = Int32.min
  private var day: Int32 = 0

  /// The number of the day in the school's calendar; no zone changes its day within a quarter hour.
  @inline(always)
  mutating func number(
    of moment: Instant, quarterHour asked: Int32, in classifier: Classifier
  ) -> Int32 {
    if asked != quarterHour {
      quarterHour = asked
      day = classifier.zone.day(of: moment).number
    }
    return day
  }
}
