internal import Vocabulary

/// How many events a role is asked to read of one day; what is less pressing is counted and opens.
public enum ReadingBudget {
  /// The ids of the events that are folded: of each day those behind the budget that are neither
  /// urgent nor high.
  ///
  /// Urgent and high events take from the budget and are never folded, though it were spent. A
  /// decision changes nothing: what was read is not made up for by something else.
  ///
  /// - Parameters:
  ///   - events: Everything that the role receives.
  ///   - perDay: How many events of a day are shown; `nil` for all.
  public static func folded(_ events: [DatedEvent], perDay: Int?) -> Set<String> {
    guard let perDay else { return [] }
    let parts = Set(events.flatMap(\.event.parts))
    var folded: Set<String> = []
    for (_, ofDay) in Dictionary(grouping: events, by: \.day) {
      let ranked = ofDay.map { (event: $0.event, priority: Priority(of: $0.event, parts: parts)) }
        .sorted { $0.priority < $1.priority }
      for (event, _) in ranked.dropFirst(perDay) where event.severity < .high {
        folded.insert(event.id)
      }
    }
    return folded
  }
}
