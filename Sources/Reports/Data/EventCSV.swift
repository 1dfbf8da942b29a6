internal import Markup
internal import Vocabulary

/// The CSV of a report: one row an event, times by the school's clocks, the order of the page.
enum EventCSV {
  private static let header = [
    "event", "severity", "person", "user", "standing", "year_group", "device", "first", "last",
    "kind", "target", "hosts", "categories", "rule", "why", "allowed", "blocked", "unknown",
    "lookup_only", "clients", "sources", "found_at", "outcome", "decided_by", "decided_at",
    "decision_reason", "no_longer_found", "networks", "nature", "confidence", "how_we_know",
    "behind_relay", "device_holder", "priority", "priority_why", "folded",
    "parts",
  ]

  /// The whole file, with a byte order mark, without which Excel would spoil every accent.
  static func text(of material: ReportMaterial) -> String {
    let dates = SchoolDates(zone: material.zone)
    let rows = EventOrder.sorted(material.events).map { CSV.row(row($0, dates)) }
    return CSV.byteOrderMark + CSV.row(header) + rows.joined()
  }

  private static func row(_ reported: ReportedEvent, _ dates: SchoolDates) -> [String] {
    let event = reported.event
    return [event.id, event.severity.name] + identity(event.identity) + [
      dates.sortable(event.first), dates.sortable(event.last),
    ] + target(event.target) + [
      joined(event.hosts), joined(reported.categoryTitles), reported.ruleTitle,
      joined(event.evidence.map(\.line)), String(event.allowedCount),
      String(event.blockedCount), String(event.unknownCount), yesOrNo(event.isLookupOnly),
      joined(event.clients), joined(event.sources), dates.sortable(reported.foundAt),
    ] + decision(reported.decision, dates) + [
      yesOrNo(reported.isNoLongerFound), joined(reported.networks.map(\.name)),
      event.nature.rawValue,
    ] + identification(event) + [
      String(reported.priority), reported.priorityReason, yesOrNo(reported.isFolded),
      joined(event.parts),
    ]
  }

  private static func identity(_ identity: Identity) -> [String] {
    switch identity {
    case .person(let person):
      [person.name, person.user, person.standing?.name ?? "", person.yearGroup, ""]
    case .device(let address, _), .relay(let address, _): ["", "", "", "", address]
    }
  }

  private static func identification(_ event: Event) -> [String] {
    var isRelay = false
    if case .relay = event.identity { isRelay = true }
    let known = event.identification
    return [known.confidence.name, known.words, yesOrNo(isRelay), known.holder]
  }

  private static func target(_ target: Event.Target) -> [String] {
    switch target {
    case .site(let site): ["site", site]
    case .search(let query): ["search", query]
    case .use(let categories): ["use", categories]
    case .pattern(let pattern): ["pattern", pattern.kind.rawValue]
    }
  }

  private static func decision(_ decision: Decision?, _ dates: SchoolDates) -> [String] {
    guard let decision else { return ["", "", "", ""] }
    return [
      decision.outcome.rawValue, decision.by, dates.sortable(decision.at), decision.reason,
    ]
  }

  private static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

  private static func yesOrNo(_ truth: Bool) -> String { truth ? "yes" : "no" }
}
