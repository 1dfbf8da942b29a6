internal import Vocabulary

/// What a calendar says of one day, settled once.
struct SettledDay {
  /// What kind of day it is.
  var kind: SchoolTime.Day
  /// The name of the term, half-term or holiday that makes it one; may be empty.
  var name: String
  /// The weekday whose lessons are held.
  var weekday: Weekday
  /// True from a term's first day to its last, but for half-terms and closed days.
  var isInTerm: Bool

  /// Settles a day; what the school says of single days wins over terms and weekdays.
  init(_ day: Day, plan: CalendarPlan, bankHolidays: [Day: String]) {
    let term = plan.terms.first { $0.contains(day) }
    let halfTerm = plan.halfTerms.first { $0.contains(day) }
    let closed = plan.closedDays.first { $0.contains(day) }
    weekday = Weekday(of: day)
    isInTerm = term != nil && halfTerm == nil && closed == nil
    if let extra = plan.extraDays.first(where: { $0.day == day }) {
      (kind, name, weekday, isInTerm) = (.school, extra.name, extra.like, true)
    } else if let closed {
      (kind, name) = (.holiday, closed.name)
    } else if let inset = plan.insetDays.first(where: { $0.contains(day) }) {
      (kind, name) = (.inset, inset.name)
    } else if let holiday = bankHolidays[day] {
      (kind, name) = (.bankHoliday, holiday)
    } else if let halfTerm {
      (kind, name) = (.halfTerm, halfTerm.name)
    } else if let term {
      (kind, name) = (plan.schoolDays.contains(weekday) ? .school : .weekend, term.name)
    } else {
      (kind, name) = (.holiday, "")
    }
  }
}
