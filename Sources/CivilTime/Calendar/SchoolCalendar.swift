public import Vocabulary

/// The school's terms and days, asked moment by moment.
///
/// Every day is settled once, when the calendar is made, so that asking is cheap: a look-up of the
/// local time, of the day, and of the few lessons of that day.
public struct SchoolCalendar: Sendable {
  /// What the school says of its days; `nil` when it says nothing.
  public let plan: CalendarPlan?
  /// Who teaches when.
  public let timetable: Timetable
  private let zone: SchoolZone
  /// The days from the first that the plan names to the last, without a gap.
  private let days: [SettledDay]
  private let firstDay: Day

  /// Makes the calendar of a school that gives none: nothing is known of any day.
  public init(zone: SchoolZone) {
    self.zone = zone
    plan = nil
    timetable = Timetable()
    days = []
    firstDay = Day(number: 0)
  }

  /// Makes a calendar from a checked plan.
  public init(plan: CalendarPlan, timetable: Timetable = Timetable(), zone: SchoolZone) {
    self.zone = zone
    self.plan = plan
    self.timetable = timetable
    let named =
      plan.terms + plan.insetDays
      + plan.extraDays.map { CalendarSpan(name: "", first: $0.day, last: $0.day) }
    let first = named.map(\.first).min() ?? Day(number: 0)
    let last = named.map(\.last).max() ?? Day(number: -1)
    firstDay = first
    let holidays = BankHolidays.days(of: plan.nation)
    days =
      first > last
      ? []
      : (first.number...last.number).map {
        SettledDay(Day(number: $0), plan: plan, bankHolidays: holidays)
      }
  }

  /// The first and the last day that the calendar tells of; `nil` when it tells of none.
  public var reach: ClosedRange<Day>? {
    days.isEmpty ? nil : firstDay...firstDay.advanced(days: days.count - 1)
  }

  /// What a moment is for somebody.
  ///
  /// - Parameters:
  ///   - moment: the moment.
  ///   - group: the group whose day it is.
  ///   - user: the user name, for the timetable; empty for nobody known.
  ///   - year: a pupil's school year, Reception being 0; `nil` when it is not known.
  public func time(
    at moment: Instant, group: Group, user: String, year: Int? = nil
  ) -> SchoolTime {
    let local = zone.localTime(of: moment)
    let minute = local.millisecondsOfDay / 60_000
    guard let plan else { return SchoolTime() }
    let isBoarding = isBoarding(local.day, at: minute, plan)
    guard let day = settled(local.day) else {
      let never = plan.workingTime[group] ?? .never == .never
      return SchoolTime(work: never ? .free : .unknown, isBoarding: isBoarding)
    }
    let schedule = schedule(for: group, year: year, on: day.weekday, in: plan)
    var time = SchoolTime(day: day.kind, isBoarding: isBoarding, name: day.name)
    var period: DayPeriod?
    if day.kind == .school {
      (time.part, period) = SchoolCalendar.part(of: schedule, at: minute)
      time.name = period?.name ?? (time.part == .pause ? "" : day.name)
    }
    time.work = work(
      plan.workingTime[group] ?? .never,
      Moment(day: local.day, settled: day, minute: minute, part: time.part, period: period),
      schedule: schedule, user: user, isStaff: group == .staff)
    return time
  }

  /// The kind and the name of a day, as for everybody.
  public func kind(of day: Day) -> (kind: SchoolTime.Day, name: String) {
    settled(day).map { ($0.kind, $0.name) } ?? (.unknown, "")
  }

  /// A moment, as far as it is settled.
  private struct Moment {
    let day: Day
    let settled: SettledDay
    let minute: Int
    let part: SchoolTime.Part
    let period: DayPeriod?
  }

  private func settled(_ day: Day) -> SettledDay? {
    let place = Int(day.number) - Int(firstDay.number)
    return days.indices.contains(place) ? days[place] : nil
  }

  /// The narrowest schedule; of equally narrow ones the first.
  private func schedule(
    for group: Group, year: Int?, on weekday: Weekday, in plan: CalendarPlan
  ) -> [DayPeriod] {
    var best: (narrowness: Int, periods: [DayPeriod]) = (-1, [])
    for schedule in plan.schedules where schedule.weekdays.contains(weekday) {
      for audience in schedule.audiences
      where audience.narrowness > best.narrowness && audience.includes(group, year: year) {
        best = (audience.narrowness, schedule.periods)
      }
    }
    return best.periods
  }

  /// The part of a school day; a gap between two periods is a pause without a name.
  private static func part(
    of periods: [DayPeriod], at minute: Int
  ) -> (SchoolTime.Part, DayPeriod?) {
    guard let first = periods.first, let last = periods.last else { return (.outside, nil) }
    if minute < first.minutes.lowerBound { return (.beforeSchool, nil) }
    if minute >= last.minutes.upperBound { return (.afterSchool, nil) }
    guard let period = periods.first(where: { $0.minutes.contains(minute) }) else {
      return (.pause, nil)
    }
    return (period.isBreak ? .pause : .lesson, period)
  }

  /// Whether work is expected: on an INSET day of staff, as on that weekday, but they teach nobody.
  private func work(
    _ rule: WorkingTime, _ moment: Moment, schedule: [DayPeriod], user: String, isStaff: Bool
  ) -> SchoolTime.Work {
    let isSchool = moment.settled.kind == .school
    switch rule {
    case .never: return .free
    case .allButBreaks:
      guard isSchool || (isStaff && moment.settled.kind == .inset) else { return .free }
      let (part, period) = SchoolCalendar.part(of: schedule, at: moment.minute)
      // Only a break that the school names is one: the minutes between two lessons are not.
      return part == .lesson || (part == .pause && period == nil) ? .working : .free
    case .contactTime:
      guard isSchool else { return .free }
      let weekday = moment.settled.weekday
      switch timetable.teaches(user, on: moment.day, like: weekday, at: moment.minute) {
      case true?: return .working
      case false?: return .free
      case nil: return moment.part == .lesson ? .unknown : .free
      }
    }
  }

  private func isBoarding(_ day: Day, at minute: Int, _ plan: CalendarPlan) -> Bool {
    let (own, before) = (Weekday(of: day), Weekday(of: day.advanced(days: -1)))
    let isOwn = settled(day)?.isInTerm == true
    let isBefore = settled(day.advanced(days: -1))?.isInTerm == true
    return plan.boarding.contains { hours in
      (isOwn && hours.holds(on: own, at: minute))
        || (isBefore && hours.runsOver(from: before, at: minute))
    }
  }
}
