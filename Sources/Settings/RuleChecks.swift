internal import CivilTime
internal import Vocabulary

/// Compares the rules with the calendar and the networks that the settings name.
struct RuleChecks {
  let rules: [RuleSettings]
  let calendar: CalendarSettings?
  let networks: [Network]
  /// The main file's cursor.
  let cursor: SettingsCursor

  /// Tells of rules that can never fire, or only count, in this school.
  func run() {
    tellTimesWithoutCalendar()
    if let calendar { tellTimesThatNeverCome(calendar) }
    tellContactTimeWithoutTimetable()
    checkPlaces()
  }

  private var line: Int { cursor.line(of: "rules") }

  private func names(_ rules: [RuleSettings]) -> String {
    (rules.count == 1 ? "the rule " : "the rules ")
      + Wording.list(rules.map { Wording.quoted($0.id) })
  }

  private func tellTimesWithoutCalendar() {
    let timed = rules.filter { !$0.bounds.when.isEmpty }
    guard calendar == nil, !timed.isEmpty else { return }
    cursor.notice(
      "\(names(timed)) can never fire: \(timed.count == 1 ? "it holds" : "they hold") at times of "
        + "the school's calendar, and there is none",
      "add calendar: \"calendar.json5\"", at: line)
  }

  private func tellTimesThatNeverCome(_ calendar: CalendarSettings) {
    for rule in rules where !rule.bounds.when.isEmpty {
      let missing = rule.bounds.when.filter { !comes($0, to: rule, in: calendar.plan) }
      guard missing == rule.bounds.when else { continue }
      let times = Wording.list(missing.map(\.name).sorted())
      cursor.notice(
        "\(names([rule])) can never fire: it holds in \(times), of which the calendar has none for "
          + "those whom it is about",
        "add them to \(Wording.quoted(calendar.file)), or change the rule's \"when\"", at: line)
    }
  }

  private func comes(_ time: RuleTime, to rule: RuleSettings, in plan: CalendarPlan) -> Bool {
    switch time {
    case .boarding: return !plan.boarding.isEmpty
    case .inset: return !plan.insetDays.isEmpty
    case .workingTime:
      return Group.allCases.contains { group in
        (plan.workingTime[group] ?? .never) != .never
          && rule.who.contains { Who.group(group).overlaps($0) }
      }
    default: return true
    }
  }

  /// Without a timetable contact time is unknown, and such visits are only counted (P10).
  private func tellContactTimeWithoutTimetable() {
    guard let calendar, calendar.timetable == nil else { return }
    let groups = calendar.plan.workingTime.filter { $0.value == .contactTime }.keys
    let waiting = rules.filter { rule in
      rule.bounds.when.contains(.workingTime) && rule.outcome == .event
        && groups.contains { group in rule.who.contains { Who.group(group).overlaps($0) } }
    }
    guard !waiting.isEmpty else { return }
    cursor.notice(
      "\(names(waiting)) only \(waiting.count == 1 ? "counts" : "count") in lessons: working time "
        + "is contact time, and no timetable tells when that is",
      "add a timetable to \(Wording.quoted(calendar.file))", at: line)
  }

  private func checkPlaces() {
    for rule in rules {
      for place in rule.bounds.places.sorted(by: { $0.name < $1.name }) {
        switch place {
        case .unknown: break
        case .kind(let kind):
          guard !networks.contains(where: { $0.kind == kind }) else { break }
          cursor.notice(
            "\(names([rule])) holds on networks of the kind \"\(kind.rawValue)\", and there is none",
            "add one to networks, or change the rule's \"where\"", at: line)
        case .network(let name): check(name, among: networks.map(\.name), "network", rule)
        case .site(let name): check(name, among: networks.map(\.site), "site of a network", rule)
        }
      }
    }
  }

  private func check(_ name: String, among known: [String], _ kind: String, _ rule: RuleSettings) {
    guard !known.contains(name) else { return }
    let choices = Set(known).subtracting([""]).sorted()
    let mend =
      kind == "network"
      ? Wording.mend(name, among: choices + Network.Kind.allCases.map(\.rawValue) + ["unknown"])
      : Wording.mend(name, among: choices)
    cursor.complain(
      "\(names([rule])) holds at \(Wording.quoted(name)), and there is no such \(kind)", mend,
      at: line)
  }
}
