internal import CivilTime
internal import Vocabulary

/// Compares the parts of a calendar that are valid each for itself.
struct CalendarChecks {
  /// The cursor of the calendar's file.
  let cursor: SettingsCursor

  /// Terms stand in their order, and no day is in two.
  func checkTerms(_ terms: [CalendarReader.PlacedSpan]) {
    if terms.isEmpty {
      cursor.complain(
        "there is no term", "add terms: [ { name: \"…\", from: \"…\", to: \"…\" } ]",
        at: cursor.line(of: "terms"))
    }
    for (before, term) in zip(terms, terms.dropFirst()) where term.span.first <= before.span.last {
      let isOrder = term.span.last < before.span.first
      let name = "the term \(Wording.quoted(term.span.name))"
      cursor.complain(
        isOrder
          ? "\(name) is earlier than that of line \(before.line), after which it stands"
          : "\(name) begins before that of line \(before.line) has ended",
        isOrder ? "write the terms in their order" : "let each day be in one term", at: term.line)
    }
  }

  /// Each span lies within one term.
  func checkWithinTerms(
    _ spans: [CalendarReader.PlacedSpan], _ kind: String, _ terms: [CalendarReader.PlacedSpan]
  ) {
    for placed in spans {
      let fits = terms.contains {
        $0.span.contains(placed.span.first) && $0.span.contains(placed.span.last)
      }
      if fits { continue }
      cursor.complain(
        "the \(kind) \(Wording.quoted(placed.span.name)) is not within a term",
        "correct its dates, or those of the term", at: placed.line)
    }
  }

  /// Each school day has lessons for everybody, and nobody has two plans for one.
  func checkSchedules(_ placed: [CalendarReader.PlacedSchedule], needed: Set<Weekday>) {
    for weekday in Weekday.allCases {
      let ofDay = placed.filter { $0.schedule.weekdays.contains(weekday) }
      checkRepeats(ofDay, weekday)
      let isThere = ofDay.contains { $0.schedule.audiences.contains(.everybody) }
      if needed.contains(weekday), !isThere {
        cursor.complain(
          "no entry of \"days\" says how \(weekday.title) goes for everybody",
          "add one with who: [\"everybody\"] for it", at: cursor.line(of: "days"))
      }
    }
  }

  private func checkRepeats(_ ofDay: [CalendarReader.PlacedSchedule], _ weekday: Weekday) {
    var earlier: [(audience: DaySchedule.Audience, line: Int)] = []
    for placed in ofDay {
      for audience in placed.schedule.audiences {
        if let other = earlier.first(where: { CalendarChecks.overlap($0.audience, audience) }) {
          cursor.complain(
            "\(weekday.title) of \(audience.name) is told in line \(other.line) already",
            "give each group and year one plan for each weekday", at: placed.line)
        }
        earlier.append((audience, placed.line))
      }
    }
  }

  private static func overlap(
    _ first: DaySchedule.Audience, _ second: DaySchedule.Audience
  ) -> Bool {
    if case .years(let some) = first, case .years(let others) = second {
      return some.overlaps(others)
    }
    return first == second
  }

  /// A timetable is for contact time; that the latter lacks one, the rules tell that ask for it.
  func tellTimetable(_ plan: CalendarPlan, isGiven: Bool) {
    let isUsed = plan.workingTime.values.contains(.contactTime)
    if !isUsed, isGiven {
      cursor.notice(
        "there is a timetable, but nobody's working time is contact time",
        "write workingTime: { staff: \"contactTime\" }, or leave the timetable out",
        at: cursor.line(of: "timetable"))
    }
  }

  /// Bank holidays are data, and end.
  func tellBankHolidays(_ plan: CalendarPlan) {
    let years = BankHolidays.years
    let isKnown = plan.terms.allSatisfy {
      years.contains($0.first.date.year) && years.contains($0.last.date.year)
    }
    if isKnown { return }
    cursor.notice(
      "bank holidays are known from \(years.lowerBound) to \(years.upperBound) only, and the terms "
        + "reach beyond", "write those of other years as closedDays, or update Vigil",
      at: cursor.line(of: "terms"))
  }
}
