internal import Vocabulary

/// Compares the events of a school with its truth.
public struct AccuracyComparison {
  private let truth: SchoolTruth
  private let events: [FoundEvent]
  /// The place of the event that was found for each one of the truth.
  private var matches: [Int?]
  /// The places of events that fit none.
  private var rest: [Int]

  /// Finds which event is which.
  ///
  /// First by whom it is about, then whatever name it bears: an event with another name is found,
  /// and wrongly named.
  public init(truth: SchoolTruth, events: [FoundEvent]) {
    self.truth = truth
    self.events = events
    matches = truth.events.map { _ in nil }
    rest = Array(events.indices)
    var byTarget: [String: [Int]] = [:]
    for place in events.indices {
      byTarget[Self.key(of: events[place]), default: []].append(place)
    }
    var taken: Set<Int> = []
    for asksWho in [true, false] {
      for place in truth.events.indices where matches[place] == nil {
        let expected = truth.events[place]
        let match = byTarget[Self.key(of: expected)]?.first { candidate in
          !taken.contains(candidate) && Self.overlap(expected, events[candidate])
            && (!asksWho || Self.isAbout(events[candidate], expected))
        }
        guard let match else { continue }
        matches[place] = match
        taken.insert(match)
      }
    }
    // Patterns are made of other events: they are read, and the truth tells of none.
    rest = events.indices.filter { !taken.contains($0) && events[$0].pattern == nil }
  }

  /// The figures.
  ///
  /// - Parameter days: How many days the logs span.
  public func figures(days: Int) -> AccuracyFigures {
    var figures = AccuracyFigures()
    figures.personDays = truth.people * days
    figures.reported = events.count { $0.pattern == nil }
    figures.falseEvents = rest.count
    for place in rest { figures.faults["false: \(events[place].rule)", default: 0] += 1 }
    for (expected, match) in zip(truth.events, matches) {
      add(expected, match.map { events[$0] }, to: &figures)
    }
    for decoy in truth.decoys where decoy.nature == "embedded" {
      figures.embedded += decoy.requests
      if !isTold(decoy) { figures.embeddedFolded += decoy.requests }
    }
    figures.leadDays = truth.schoolDays.map { day in
      events.count { $0.day == day && $0.isRead(by: "dsl") }
    }
    let weeks = Set(truth.schoolDays.compactMap(Self.week)).sorted()
    figures.headWeeks = weeks.map { week in
      events.count { Self.week($0.day) == week && $0.isRead(by: "headteacher") }
    }
    return figures
  }

  private func add(
    _ expected: SchoolTruth.ExpectedEvent, _ event: FoundEvent?, to figures: inout AccuracyFigures
  ) {
    figures.expected += 1
    if expected.nature == "page" {
      figures.pageVisits += expected.visits
      figures.pageVisitsFolded += max(0, expected.visits - (event?.visits ?? 0))
    }
    guard let event else {
      figures.faults["missed: \(expected.rule) (\(expected.note))", default: 0] += 1
      return
    }
    figures.found += 1
    if Self.isWronglyNamed(event, expected) {
      figures.wrongNames += 1
      figures.faults["wrong name: \(expected.rule) (\(expected.note))", default: 0] += 1
    }
    guard expected.identifiable else { return }
    figures.identifiable += 1
    if Self.bearsRightName(event, expected) { figures.rightNames += 1 }
  }

  /// True when an event names who did it, as the directory has the name.
  private static func bearsRightName(
    _ event: FoundEvent, _ expected: SchoolTruth.ExpectedEvent
  ) -> Bool {
    event.user == expected.actor && (expected.name.map(event.name.hasPrefix) ?? true)
  }

  /// True when an event names somebody, and not who did it; the name of a shared login is nobody's.
  private static func isWronglyNamed(
    _ event: FoundEvent, _ expected: SchoolTruth.ExpectedEvent
  ) -> Bool {
    guard let user = event.user else { return false }
    if expected.shared == true || !expected.identifiable, user == expected.user { return false }
    return user != expected.actor || !(expected.name.map(event.name.hasPrefix) ?? true)
  }

  private static func isAbout(
    _ event: FoundEvent, _ expected: SchoolTruth.ExpectedEvent
  ) -> Bool {
    if let user = event.user { return user == expected.user || user == expected.actor }
    return event.address == expected.device ?? expected.address
  }

  private static func overlap(
    _ expected: SchoolTruth.ExpectedEvent, _ event: FoundEvent
  ) -> Bool {
    String(event.first.prefix(16)) <= expected.last.prefix(16)
      && expected.first.prefix(16) <= event.last.prefix(16)
  }

  /// True when an event tells of what a page brought along.
  private func isTold(_ decoy: SchoolTruth.Decoy) -> Bool {
    events.contains { event in
      event.site == decoy.site && event.first.prefix(16) <= Self.later(decoy.first)
        && decoy.first.prefix(16) <= event.last.prefix(16)
        && (event.user.map { $0 == decoy.user } ?? (event.address == decoy.address))
    }
  }

  /// The minute after one, in which a page that began before it may end.
  private static func later(_ minute: String) -> String {
    let text = minute.prefix(16) + ":00Z"
    guard let moment = RFC3339.instant(String(text)) else { return minute }
    return String(RFC3339.text(of: moment.advanced(milliseconds: 60_000)).prefix(16))
  }

  private static func key(of event: FoundEvent) -> String {
    "\(event.rule)|\(event.site ?? "?" + (event.query ?? "").lowercased())"
  }

  private static func key(of event: SchoolTruth.ExpectedEvent) -> String {
    "\(event.rule)|\(event.site ?? "?" + (event.search ?? ""))"
  }

  /// The number of a day's week.
  private static func week(_ day: String) -> Int32? {
    Day(day).map { ($0.number + 3) / 7 }
  }
}
