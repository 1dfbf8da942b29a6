import CivilTime
import Policy
import Vocabulary

/// Stored events of an invented school, day 0 being Monday 2 March 2026, and what they tell
/// together.
struct PatternSchool {
  static let start = Day(year: 2026, month: 3, day: 2)
  var policy: Policy

  init(_ patterns: PatternRules = PatternRules()) throws {
    policy = try InventedSchool().policy
    policy.patterns = patterns
    policy.taxonomy = Taxonomy(
      policy.taxonomy.categories + [
        Category(id: "bullying-hate", title: "Bullying", isSafeguarding: true),
        Category(id: "proxy-bypass", title: "Ways round"),
      ])
  }

  /// An event with an id made of its day, category and minute.
  static func event(
    _ day: Int, _ category: String = "self-harm", minute: Int = 600,
    identity: Identity = InventedSchool.pupil, severity: Severity = .medium,
    audience: [Role] = [.dsl], blocked: Int = 0
  ) -> DatedEvent {
    let day = start.advanced(days: day)
    let time = Instant(seconds: Int64(day.number) * 86_400 + Int64(minute) * 60)
    let event = Event(
      id: "\(day) \(category) \(minute)", rule: "r-\(category)", identity: identity,
      target: .site("\(category).example"), hosts: ["\(category).example"],
      categories: [category], severity: severity, audience: audience, first: time, last: time,
      allowedCount: 1, blockedCount: blocked, unknownCount: 0, isLookupOnly: false,
      evidence: [InventedSchool.list(category)], clients: ["10.0.0.7"], sources: ["proxy"],
      place: Place(log: "access.log", offset: 0))
    return DatedEvent(day: day, event: event)
  }

  static func device(_ day: Int) -> Identity {
    .device(address: "10.0.0.9", day: start.advanced(days: day))
  }

  /// The patterns, each as `kind days-of-its-parts severity`.
  func patterns(_ events: [DatedEvent]) -> [String] {
    let days = Dictionary(uniqueKeysWithValues: events.map { ($0.event.id, $0.day) })
    return Patterns.patterns(of: events, policy: policy).map { found in
      let parts = found.event.parts.compactMap { days[$0] }
        .map { String($0.number - PatternSchool.start.number) }
      let kind = found.event.pattern?.kind.rawValue ?? "none"
      return "\(kind) \(parts.joined(separator: ",")) \(found.event.severity.name)"
    }
  }
}
