// hot: the quarter hour and the day of each line.
internal import CivilTime
internal import Vocabulary

/// The last quarter hour that was asked for and its day, since lines of one follow each other.
struct DayMemo {
  /// The times of the quarter hour, in milliseconds since 1970-01-01T00:00:00Z.
  private var start: Int64 = 0
  private var end: Int64 = 0
  /// The quarter hour since 1970-01-01T00:00Z.
  private(set) var quarterHour: Int32 = 0
  /// The number of the day in the school's calendar; no zone changes its day within a quarter hour.
  private(set) var day: Int32 = 0

  /// Makes ``quarterHour`` and ``day`` those of a time.
  @inline(always)
  mutating func move(to time: Int64, in classifier: Classifier) {
    if time < start || time >= end { look(for: time, in: classifier) }
  }

  private mutating func look(for time: Int64, in classifier: Classifier) {
    let moment = Instant(milliseconds: time)
    quarterHour = moment.quarterHour
    day = classifier.zone.day(of: moment).number
    // A time beyond every calendar has the first or the last quarter hour, but only for itself.
    let usual = Int64(quarterHour) * 900_000..<(Int64(quarterHour) + 1) * 900_000
    start = usual.contains(time) ? usual.lowerBound : time
    end = usual.contains(time) ? usual.upperBound : time
  }
}
