internal import Policy
internal import Store
internal import Vocabulary

/// Turns what the store holds of a day's events into what judging compares with.
enum DayEvents {
  /// The stored events as judging knows them; the order in which they were found is kept.
  static func earlier(_ stored: [StoredEvent]) -> [EarlierEvent] {
    stored.sorted { ($0.foundAt, $0.event.id) < ($1.foundAt, $1.event.id) }
      .enumerated().map { number, event in
        EarlierEvent(
          event: event.event, sequence: Int64(number), isDecided: event.decision != nil,
          isNoLongerFound: event.isNoLongerFound)
      }
  }
}
