import CivilTime
import TestSupport
import Vocabulary

/// The calendar told slowly: every day and every minute of it painted over, the strongest last.
struct CalendarOracle {
  private let plan: CalendarPlan
  private let timetable: Timetable
  private var kinds: [Day: (kind: SchoolTime.Day, name: String, like: Int)] = [:]
  private var boarding: Set<Int64> = []

  init(_ plan: CalendarPlan, _ timetable: Timetable) {
    self.plan = plan
    self.timetable = timetable
    paintDays()
    paintBoarding()
  }

  private static func days(_ span: CalendarSpan) -> [Day] {
    (span.first.number...span.last.number).map { Day(number: $0) }
  }

  private mutating func paintDays() {
    let single = plan.extraDays.map { CalendarSpan(name: "", first: $0.day, last: $0.day) }
    let all = (plan.terms + plan.insetDays + single).flatMap(CalendarOracle.days)
    for number in (all.min()?.number ?? 0)...(all.max()?.number ?? 0) {
      kinds[Day(number: number)] = (.holiday, "", Day(number: number).weekday)
    }
    func paint(_ spans: [CalendarSpan], _ kind: (Day) -> SchoolTime.Day) {
      for span in spans {
        for day in CalendarOracle.days(span) where kinds[day] != nil {
          kinds[day] = (kind(day), span.name, day.weekday)
        }
      }
    }
    let lessons = Set(plan.schoolDays.map(\.rawValue))
    paint(plan.terms) { lessons.contains($0.weekday) ? .school : .weekend }
    paint(plan.halfTerms) { _ in .halfTerm }
    for (day, name) in BankHolidays.days(of: plan.nation) where kinds[day] != nil {
      kinds[day] = (.bankHoliday, name, day.weekday)
    }
    paint(plan.insetDays) { _ in .inset }
    paint(plan.closedDays) { _ in .holiday }
    for extra in plan.extraDays { kinds[extra.day] = (.school, extra.name, extra.like.rawValue) }
  }

  /// Minutes since 1970-01-01T00:00 on the clock's face.
  private mutating func paintBoarding() {
    let off = Set((plan.halfTerms + plan.closedDays).flatMap(CalendarOracle.days))
    let extra = Set(plan.extraDays.map(\.day))
    let days = Set(plan.terms.flatMap(CalendarOracle.days)).subtracting(off).union(extra)
    for day in days {
      for hours in plan.boarding
      where hours.weekdays.contains(where: { $0.rawValue == day.weekday }) {
        let length =
          hours.end > hours.start ? hours.end - hours.start : hours.end + 1440 - hours.start
        for step in 0..<length {
          boarding.insert(Int64(day.number) * 1440 + Int64(hours.start + step))
        }
      }
    }
  }

  /// What a minute of a day is; `minute` on the clock's face.
  func time(_ day: Day, _ minute: Int, _ group: Group, _ user: String, _ year: Int?) -> SchoolTime {
    let rule = plan.workingTime[group] ?? .never
    guard let (kind, name, like) = kinds[day] else {
      return SchoolTime(
        work: rule == .never ? .free : .unknown,
        isBoarding: boarding.contains(Int64(day.number) * 1440 + Int64(minute)))
    }
    let face = painted(like, group, year)
    let (part, period, isNamedBreak) = face[minute]
    var time = SchoolTime(
      day: kind, part: kind == .school ? part : .outside, work: .free,
      isBoarding: boarding.contains(Int64(day.number) * 1440 + Int64(minute)), name: name)
    if kind == .school, part == .lesson || part == .pause { time.name = period }
    let isAtWork = part == .lesson || (part == .pause && !isNamedBreak)
    if rule == .allButBreaks, kind == .school || (kind == .inset && group == .staff), isAtWork {
      time.work = .working
    }
    if rule == .contactTime, kind == .school {
      if let own = timetable.lessons[user] {
        let week = weekLetter(of: day)
        for lesson in own
        where lesson.weekday.rawValue == like && Array(lesson.minutes).contains(minute)
          && ["", week].contains(lesson.week.rawValue)
        {
          time.work = .working
        }
      } else if part == .lesson {
        time.work = .unknown
      }
    }
    return time
  }

  private func painted(
    _ weekday: Int, _ group: Group, _ year: Int?
  ) -> [(SchoolTime.Part, String, Bool)] {
    var face = Array(repeating: (SchoolTime.Part.outside, "", false), count: 1440)
    let ofDay = plan.schedules.filter { $0.weekdays.contains { $0.rawValue == weekday } }
    let wanted = [year.map { "years:\($0)" }, group.name, "everybody"]
    for want in wanted {
      let schedule = ofDay.first { schedule in
        schedule.audiences.contains { audience in
          if case .years(let years) = audience, let year, group == .pupils {
            return want == "years:\(year)" && Array(years).contains(year)
          }
          return audience.name == want
        }
      }
      guard let schedule, let first = schedule.periods.first, let last = schedule.periods.last
      else {
        continue
      }
      for minute in 0..<1440 { face[minute] = (.pause, "", false) }
      for minute in 0..<first.minutes.lowerBound { face[minute] = (.beforeSchool, "", false) }
      for minute in last.minutes.upperBound..<1440 { face[minute] = (.afterSchool, "", false) }
      for period in schedule.periods {
        for minute in period.minutes {
          face[minute] = (period.isBreak ? .pause : .lesson, period.name, period.isBreak)
        }
      }
      return face
    }
    return face
  }

  /// Walks week by week from the nearest anchor, as a person would on paper.
  private func weekLetter(of day: Day) -> String {
    func monday(_ day: Day) -> Day { Day(number: day.number - Int32(day.weekday) + 1) }
    let mondays = timetable.weekA.map(monday)
    guard let first = mondays.first else { return "" }
    let own = monday(day)
    var (walker, isA) = (mondays.last { $0 <= own } ?? first, true)
    while walker != own {
      walker = walker.advanced(days: walker < own ? 7 : -7)
      isA.toggle()
    }
    return isA ? "A" : "B"
  }
}
