internal import CivilTime
internal import Vocabulary

/// Reads the file of the calendar.
struct CalendarReader {
  /// A span with its line.
  struct PlacedSpan {
    var span: CalendarSpan
    var line: Int
  }

  /// A schedule with its line.
  struct PlacedSchedule {
    var schedule: DaySchedule
    var line: Int
  }

  /// Reads the calendar that the settings name; `nil` when they name none, or after a complaint.
  static func read(namedIn cursor: inout SettingsCursor) -> CalendarSettings? {
    guard cursor.has("calendar") else {
      _ = cursor.take("calendar")
      return nil
    }
    let path = cursor.path("calendar")
    let line = cursor.line(of: "calendar")
    return SettingsFile.read(path, namedIn: cursor, at: line) { read(&$0, path: path) } ?? nil
  }

  private static func read(_ cursor: inout SettingsCursor, path: String) -> CalendarSettings? {
    let nation = cursor.choice("nation", of: Nation.self) ?? .england
    let terms = spans("terms", &cursor)
    let halfTerms = spans("halfTerms", &cursor)
    let inset = spans("insetDays", &cursor, defaultName: "INSET day")
    let closed = spans("closedDays", &cursor, defaultName: "Closed")
    let extra = readExtraDays(&cursor)
    let given = readWeekdays("schoolDays", &cursor)
    let schoolDays = given ?? [.monday, .tuesday, .wednesday, .thursday, .friday]
    let schedules = readSchedules(&cursor, schoolDays: schoolDays)
    let plan = CalendarPlan(
      nation: nation, terms: terms.map(\.span), halfTerms: halfTerms.map(\.span),
      insetDays: inset.map(\.span), closedDays: closed.map(\.span), extraDays: extra,
      schoolDays: schoolDays, schedules: schedules.map(\.schedule),
      workingTime: readWorkingTime(&cursor), boarding: readBoarding(&cursor))
    let timetable = cursor.object("timetable") { readTimetable(&$0) } ?? nil
    let checks = CalendarChecks(cursor: cursor)
    checks.checkTerms(terms)
    checks.checkWithinTerms(halfTerms, "half-term", terms)
    checks.checkWithinTerms(closed, "closed day", terms)
    checks.checkSchedules(schedules, needed: schoolDays.union(extra.map(\.like)))
    checks.tellTimetable(plan, isGiven: cursor.has("timetable"))
    checks.tellBankHolidays(plan)
    return CalendarSettings(
      file: path, lastTermLine: terms.last?.line ?? 0, plan: plan, timetable: timetable)
  }

  private static func spans(
    _ key: String, _ cursor: inout SettingsCursor, defaultName: String? = nil
  ) -> [PlacedSpan] {
    cursor.objects(key) { item in
      if defaultName == nil { _ = item.takeRequired("name") }
      return item.span(defaultName: defaultName ?? "").map { PlacedSpan(span: $0, line: item.line) }
    }.compactMap { $0 }
  }

  private static func readExtraDays(_ cursor: inout SettingsCursor) -> [ExtraDay] {
    cursor.objects("extraDays") { item -> ExtraDay? in
      let name = item.text("name", or: "")
      let like = item.choice("like", of: Weekday.self)
      return item.requiredDay("day").map {
        ExtraDay(name: name, day: $0, like: like ?? Weekday(of: $0))
      }
    }.compactMap { $0 }
  }

  private static func readWeekdays(
    _ key: String, _ cursor: inout SettingsCursor
  ) -> Set<Weekday>? {
    guard cursor.has(key) else {
      _ = cursor.take(key)
      return nil
    }
    return Set(cursor.requiredChoices(key, of: Weekday.self))
  }

  private static func readWorkingTime(_ cursor: inout SettingsCursor) -> [Group: WorkingTime] {
    let written = cursor.object("workingTime") { item in
      Group.allCases.reduce(into: [Group: WorkingTime]()) { times, group in
        times[group] = item.choice(group.name, of: WorkingTime.self)
      }
    }
    return written ?? [.pupils: .allButBreaks, .staff: .allButBreaks]
  }

  private static func readBoarding(_ cursor: inout SettingsCursor) -> [BoardingHours] {
    cursor.objects("boarding") { item -> BoardingHours? in
      let weekdays = readWeekdays("weekdays", &item) ?? Set(Weekday.allCases)
      let (start, end) = (item.minute("from"), item.minute("to"))
      guard let start, let end else { return nil }
      return BoardingHours(weekdays: weekdays, start: start, end: end)
    }.compactMap { $0 }
  }

  private static func readTimetable(_ cursor: inout SettingsCursor) -> TimetableSettings? {
    let file = cursor.path("file")
    let columns = cursor.object("columns") { item in
      TimetableSettings.Column.allCases.reduce(into: [TimetableSettings.Column: String]()) {
        $0[$1] = item.optionalText($1.rawValue)
      }
    }
    let usual: [TimetableSettings.Column: String] = [
      .user: "User", .weekday: "Weekday", .from: "From", .to: "To",
    ]
    let days = (cursor.placedTexts("weekA") ?? []).compactMap { written -> Day? in
      if let day = Day(written.text) { return day }
      cursor.complain(
        "\(Wording.quoted(written.text)) in \"weekA\" is no date", "write it as 2026-09-01",
        at: written.line)
      return nil
    }
    if let columns {
      for column in TimetableSettings.Column.allCases
      where column != .week && columns[column] == nil {
        cursor.complain(
          "the timetable's column for \(column.rawValue) is not named", "add it to columns",
          at: cursor.line(of: "columns"))
      }
      if columns[.week] != nil, days.isEmpty {
        cursor.complain(
          "the timetable has weeks, but nothing says which week is A",
          "add weekA: [\"2026-09-01\"] with a day of a week A", at: cursor.line(of: "columns"))
      }
    }
    return TimetableSettings(file: file, columns: columns ?? usual, weekA: days.sorted())
  }
}
