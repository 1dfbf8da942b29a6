internal import CivilTime
internal import Vocabulary

extension CalendarReader {
  /// Reads the school days: lessons and breaks in their order.
  static func readSchedules(
    _ cursor: inout SettingsCursor, schoolDays: Set<Weekday>
  ) -> [PlacedSchedule] {
    cursor.objects("days") { item in
      let who = item.placedTexts("who") ?? [PlacedText(text: "everybody", line: item.line)]
      let audiences = who.compactMap { readAudience($0, item) }
      var weekdays = schoolDays
      if item.has("weekdays") {
        weekdays = Set(item.requiredChoices("weekdays", of: Weekday.self))
      } else {
        _ = item.take("weekdays")
      }
      let periods =
        readPeriods("lessons", &item, isBreak: false) + readPeriods("breaks", &item, isBreak: true)
      if !item.has("lessons") { _ = item.takeRequired("lessons") }
      let sorted = periods.sorted { $0.period.minutes.lowerBound < $1.period.minutes.lowerBound }
      checkOverlaps(sorted, item)
      return PlacedSchedule(
        schedule: DaySchedule(
          weekdays: weekdays, audiences: audiences, periods: sorted.map(\.period)),
        line: item.line)
    }
  }

  private struct PlacedPeriod {
    var period: DayPeriod
    var line: Int
  }

  private static func readPeriods(
    _ key: String, _ cursor: inout SettingsCursor, isBreak: Bool
  ) -> [PlacedPeriod] {
    cursor.objects(key) { item -> PlacedPeriod? in
      let name = item.text("name")
      let (start, end) = (item.minute("from"), item.minute("to"))
      guard let start, let end else { return nil }
      guard start < end else {
        item.complain(
          "\(Wording.quoted(name)) ends before it begins", "write the earlier time in \"from\"",
          at: item.line(of: "to"))
        return nil
      }
      return PlacedPeriod(
        period: DayPeriod(name: name, minutes: start..<end, isBreak: isBreak), line: item.line)
    }.compactMap { $0 }
  }

  private static func checkOverlaps(_ periods: [PlacedPeriod], _ cursor: SettingsCursor) {
    for (first, second) in zip(periods, periods.dropFirst())
    where first.period.minutes.overlaps(second.period.minutes) {
      let start = ClockTime.text(ofMinute: second.period.minutes.lowerBound)
      let end = ClockTime.text(ofMinute: first.period.minutes.upperBound)
      cursor.complain(
        "\(Wording.quoted(second.period.name)) begins at \(start), but "
          + "\(Wording.quoted(first.period.name)) in line \(first.line) lasts until \(end)",
        "let one end where the other begins", at: second.line)
    }
  }

  private static func readAudience(
    _ written: PlacedText, _ cursor: SettingsCursor
  ) -> DaySchedule.Audience? {
    if written.text == "everybody" { return .everybody }
    switch Who(name: written.text) {
    case .group(let group): return .group(group)
    case .years(let years): return .years(years)
    case .standing, .needsCare, nil:
      let known = ["everybody"] + Group.allCases.map(\.name) + ["years:7-9"]
      cursor.complain(
        "\(Wording.quoted(written.text)) is nobody whose day this could be",
        Wording.mend(written.text, among: known), at: written.line)
      return nil
    }
  }
}
