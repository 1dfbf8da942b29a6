/// A time in which somebody teaches, every week or every other.
public struct TimetableLesson: Hashable, Sendable {
  /// Which weeks it is held in.
  public enum Week: String, CaseIterable, Sendable {
    case every = ""
    case a = "A"
    case b = "B"
  }

  /// The weekday.
  public var weekday: Weekday
  /// Minutes since midnight on the clock's face; the end is left out.
  public var minutes: Range<Int>
  /// The weeks.
  public var week: Week

  /// Makes a lesson.
  public init(weekday: Weekday, minutes: Range<Int>, week: Week = .every) {
    self.weekday = weekday
    self.minutes = minutes
    self.week = week
  }
}
