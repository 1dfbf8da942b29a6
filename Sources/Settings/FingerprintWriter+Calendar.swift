internal import CivilTime
internal import Vocabulary

/// Where and when: networks and the calendar.
extension FingerprintWriter {
  mutating func write(_ network: NetworkSettings) {
    let path = "networks/\(network.network.name)"
    add(path, network.network.kind.rawValue)
    add("\(path)/ranges", list: network.ranges)
    if !network.network.site.isEmpty { add("\(path)/site", network.network.site) }
    if let group = network.network.group { add("\(path)/group", group.name) }
  }

  mutating func write(_ calendar: CalendarSettings) {
    let plan = calendar.plan
    add("calendar", calendar.file)
    add("calendar/nation", plan.nation.name)
    add("calendar/terms", list: plan.terms.map(words))
    add("calendar/halfTerms", list: plan.halfTerms.map(words))
    add("calendar/insetDays", list: plan.insetDays.map(words))
    add("calendar/closedDays", list: plan.closedDays.map(words))
    add(
      "calendar/extraDays",
      list: plan.extraDays.map { "\($0.day) like \($0.like.name): \($0.name)" })
    add("calendar/schoolDays", list: plan.schoolDays.map(\.name))
    add("calendar/days", list: plan.schedules.flatMap(words))
    add("calendar/workingTime", list: plan.workingTime.map { "\($0.key.name): \($0.value.name)" })
    add("calendar/boarding", list: plan.boarding.map(words))
    guard let timetable = calendar.timetable else { return }
    add("calendar/timetable", timetable.file)
    add("calendar/columns", list: timetable.columns.map { "\($0.key.rawValue): \($0.value)" })
    add("calendar/weekA", list: timetable.weekA.map(\.description))
  }

  private func words(_ span: CalendarSpan) -> String {
    "\(span.first) to \(span.last): \(span.name)"
  }

  private func words(_ hours: BoardingHours) -> String {
    "\(names(hours.weekdays)) \(ClockTime.text(ofMinute: hours.start)) to "
      + ClockTime.text(ofMinute: hours.end)
  }

  /// A line for each period, so that a change of one tells of that one.
  private func words(_ schedule: DaySchedule) -> [String] {
    let whose = schedule.audiences.map(\.name).joined(separator: ", ")
    return schedule.periods.map { period in
      let times = [period.minutes.lowerBound, period.minutes.upperBound].map(ClockTime.text)
      return "\(period.isBreak ? "break" : "lesson") \(times.joined(separator: " to ")) "
        + "\(period.name) of \(whose) on \(names(schedule.weekdays))"
    }
  }

  private func names(_ weekdays: Set<Weekday>) -> String {
    Weekday.allCases.filter(weekdays.contains).map(\.name).joined(separator: ", ")
  }
}
