public import Vocabulary

extension SchoolTime.Day {
  /// The kind of day in plain English.
  public var words: String {
    switch self {
    case .school: "a school day"
    case .inset: "an INSET day"
    case .weekend: "a day without lessons"
    case .halfTerm: "half-term"
    case .holiday: "a holiday"
    case .bankHoliday: "a bank holiday"
    case .unknown: "beyond the calendar"
    }
  }
}

extension SchoolTime.Work {
  /// Whether it is working time, in plain English.
  public var words: String {
    switch self {
    case .working: "working time"
    case .free: "not working time"
    case .unknown: "not known whether it is working time"
    }
  }
}

extension SchoolTime.Part {
  /// The part of the day in plain English.
  public var words: String {
    switch self {
    case .lesson: "lesson"
    case .pause: "break"
    case .beforeSchool: "before school"
    case .afterSchool: "after school"
    case .outside: "no lessons"
    }
  }
}
