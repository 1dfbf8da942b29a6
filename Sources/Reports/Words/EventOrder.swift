internal import Vocabulary

/// The order in which events stand: undecided first, then by the priority that whoever gathered
/// them gave, then the most pressing, then the earliest.
///
/// Ids are random, so they settle nothing: the same events always stand in the same order.
enum EventOrder {
  /// The events in order.
  static func sorted(_ events: [ReportedEvent]) -> [ReportedEvent] {
    events.sorted { rank($0) < rank($1) }
  }

  /// The events that wait for a decision, in order.
  static func undecided(_ events: [ReportedEvent]) -> [ReportedEvent] {
    sorted(events.filter { $0.decision == nil })
  }

  /// The events of each identity together; whoever has the first event in order stands first.
  static func byIdentity(_ events: [ReportedEvent]) -> [[ReportedEvent]] {
    var places: [String: Int] = [:]
    var groups: [[ReportedEvent]] = []
    for event in sorted(events) {
      let key = event.event.identity.key
      if let place = places[key] {
        groups[place].append(event)
      } else {
        places[key] = groups.count
        groups.append([event])
      }
    }
    return groups
  }

  private static func rank(_ event: ReportedEvent) -> (Int, Int, Int, Int64, String, String) {
    (
      event.decision == nil ? 0 : 1, event.priority, -Int(event.event.severity.rawValue),
      event.event.first.milliseconds, event.event.identity.key,
      "\(event.event.rule)\n\(event.event.target)"
    )
  }
}
