/// A part of the calendar in which a rule holds.
public enum RuleTime: String, CaseIterable, Sendable {
  case lessons
  case breaks
  case beforeSchool
  case afterSchool
  /// School days from midnight to midnight.
  case schoolDays
  case inset
  case weekends
  /// Half-terms and what lies between terms.
  case holidays
  case bankHolidays
  case boarding
  /// When work is expected of the person (P08 to P10).
  case workingTime
  /// When no work is expected of the person (P09).
  case freeTime

  /// The name in settings.
  public var name: String { rawValue }

  /// True when a moment is of this part; a day that the calendar does not tell of is of none.
  public func includes(_ time: SchoolTime) -> Bool {
    guard time.day != .unknown else { return false }
    switch self {
    case .lessons: return time.part == .lesson
    case .breaks: return time.part == .pause
    case .beforeSchool: return time.part == .beforeSchool
    case .afterSchool: return time.part == .afterSchool
    case .schoolDays: return time.day == .school
    case .inset: return time.day == .inset
    case .weekends: return time.day == .weekend
    case .holidays: return time.day == .halfTerm || time.day == .holiday
    case .bankHolidays: return time.day == .bankHoliday
    case .boarding: return time.isBoarding
    case .workingTime: return time.work == .working
    case .freeTime: return time.work == .free
    }
  }
}
