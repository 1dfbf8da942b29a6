/// What the school's calendar says of a moment, for one group or person.
public struct SchoolTime: Hashable, Sendable {
  /// What kind of day it is.
  public enum Day: String, CaseIterable, Sendable {
    /// Lessons are held.
    case school
    /// Staff work without pupils.
    case inset
    case weekend
    case halfTerm
    /// Between terms.
    case holiday
    case bankHoliday
    /// The calendar does not reach so far.
    case unknown
  }

  /// Which part of a day it is; days without lessons are ``outside`` from end to end.
  public enum Part: String, CaseIterable, Sendable {
    case lesson
    case pause
    case beforeSchool
    case afterSchool
    /// No school day.
    case outside
  }

  /// Whether somebody has to work at that moment (P08 to P10).
  public enum Work: String, CaseIterable, Sendable {
    case working
    case free
    /// The school counts contact time, and no timetable tells it: visits are counted and raise
    /// no event.
    case unknown
  }

  /// What kind of day it is.
  public var day: Day
  /// Which part of the day it is.
  public var part: Part
  /// Whether work is expected of the group or person.
  public var work: Work
  /// True within the hours in which boarders are in the school's care.
  public var isBoarding: Bool
  /// The name in the calendar, such as `Lesson 3` or `Spring half-term`; empty for none.
  public var name: String

  /// Makes a moment of the calendar.
  public init(
    day: Day = .unknown, part: Part = .outside, work: Work = .unknown, isBoarding: Bool = false,
    name: String = ""
  ) {
    self.day = day
    self.part = part
    self.work = work
    self.isBoarding = isBoarding
    self.name = name
  }
}
