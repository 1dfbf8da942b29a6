public import Vocabulary

/// What a school says of its days: the settings of the calendar, checked.
public struct CalendarPlan: Hashable, Sendable {
  /// Whose bank holidays hold.
  public var nation: Nation
  /// The terms, in their order; at least one, and no day stands in two.
  public var terms: [CalendarSpan]
  /// Half-terms, each within a term.
  public var halfTerms: [CalendarSpan]
  /// Days on which staff work without pupils.
  public var insetDays: [CalendarSpan]
  /// Days on which the school is shut though the terms say otherwise, such as for snow.
  public var closedDays: [CalendarSpan]
  /// School days that the terms do not have.
  public var extraDays: [ExtraDay]
  /// The weekdays on which lessons are held.
  public var schoolDays: Set<Weekday>
  /// The lessons and breaks; each of ``schoolDays`` has one for everybody.
  public var schedules: [DaySchedule]
  /// When each group has to work; a group that is not here never has to.
  public var workingTime: [Group: WorkingTime]
  /// When boarders are in the school's care; empty for a day school.
  public var boarding: [BoardingHours]

  /// Makes a plan.
  public init(
    nation: Nation = .england, terms: [CalendarSpan], halfTerms: [CalendarSpan] = [],
    insetDays: [CalendarSpan] = [], closedDays: [CalendarSpan] = [], extraDays: [ExtraDay] = [],
    schoolDays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday],
    schedules: [DaySchedule],
    workingTime: [Group: WorkingTime] = [.pupils: .allButBreaks, .staff: .allButBreaks],
    boarding: [BoardingHours] = []
  ) {
    self.nation = nation
    self.terms = terms
    self.halfTerms = halfTerms
    self.insetDays = insetDays
    self.closedDays = closedDays
    self.extraDays = extraDays
    self.schoolDays = schoolDays
    self.schedules = schedules
    self.workingTime = workingTime
    self.boarding = boarding
  }
}
