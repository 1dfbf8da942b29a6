internal import Policy
internal import Reports
internal import Store
internal import Vocabulary

/// In which order a role reads events, and which of them are folded.
struct EventRanking {
  private var places: [String: (place: Int, why: String)] = [:]
  private var times: [String: Instant] = [:]
  private let folded: Set<String>

  /// Ranks all events that a role receives.
  ///
  /// - Parameter perDay: How many of a day are shown; `nil` for all.
  init(_ events: [StoredEvent], perDay: Int?) {
    let dated = events.map { DatedEvent(day: $0.day, event: $0.event) }
    folded = ReadingBudget.folded(dated, perDay: perDay)
    let parts = Set(events.flatMap(\.event.parts))
    let ranked = events.map { (id: $0.event.id, priority: Priority(of: $0.event, parts: parts)) }
      .sorted { $0.priority < $1.priority }
    for (number, event) in ranked.enumerated() {
      places[event.id] = (number + 1, event.priority.why)
    }
    for event in events { times[event.event.id] = event.event.first }
  }

  /// The event with its place in the order.
  func ranked(_ reported: ReportedEvent) -> ReportedEvent {
    var copy = reported
    copy.priority = places[reported.event.id]?.place ?? 0
    copy.priorityReason = places[reported.event.id]?.why ?? ""
    copy.isFolded = folded.contains(reported.event.id)
    copy.partTimes = reported.event.parts.compactMap { times[$0] }.sorted()
    return copy
  }
}
