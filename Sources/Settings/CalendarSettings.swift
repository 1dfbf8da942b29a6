public import CivilTime

/// The school's calendar, as its file says.
public struct CalendarSettings: Hashable, Sendable {
  /// The calendar's file, as the settings name it.
  public var file: String
  /// The line of the last term, for what is wrong with the calendar's end.
  public var lastTermLine: Int
  /// Terms, days, lessons and breaks.
  public var plan: CalendarPlan
  /// Who teaches when; `nil` when the school gives no timetable.
  public var timetable: TimetableSettings?

  /// Makes the settings of a calendar.
  public init(
    file: String, lastTermLine: Int = 0, plan: CalendarPlan, timetable: TimetableSettings? = nil
  ) {
    self.file = file
    self.lastTermLine = lastTermLine
    self.plan = plan
    self.timetable = timetable
  }
}
