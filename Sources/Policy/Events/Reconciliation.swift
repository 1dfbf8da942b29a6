public import Vocabulary

/// Compares the events that are stored with those that judging found.
public enum Reconciliation {
  /// What a stored and a judged event must share to be the same.
  private struct Key: Hashable {
    let identity: String
    let rule: String
    let target: Event.Target

    init(_ event: Event) {
      identity = event.identity.key
      rule = event.rule
      target = event.target
    }
  }

  /// The changes that turn the stored events of some days into the judged ones of the same days;
  /// none for an event that stayed as it was.
  ///
  /// - Parameter gapMinutes: events closer than this are the same episode.
  public static func changes(
    stored: [EarlierEvent], judged: [Event], gapMinutes: Int
  ) -> [EventChangePlan] {
    let storedByKey = Dictionary(grouping: stored) { Key($0.event) }
    let judgedByKey = Dictionary(grouping: judged) { Key($0) }
    var heirs: [Event: [EarlierEvent]] = [:]
    var lost: [EarlierEvent] = []
    for (key, before) in storedByKey {
      let now = judgedByKey[key] ?? []
      for old in before {
        if let heir = heir(of: old.event, among: now, gapMinutes: gapMinutes) {
          heirs[heir, default: []].append(old)
        } else {
          lost.append(old)
        }
      }
    }
    let kept = judged.compactMap { change(to: $0, from: heirs[$0] ?? []) }
    return kept + lost.sorted { isOlder($0, $1) }.compactMap(change(ofLost:))
  }

  /// The judged event that goes on with a stored one: the one with which it shares most time, else
  /// the nearest; `nil` when none is near.
  private static func heir(of old: Event, among now: [Event], gapMinutes: Int) -> Event? {
    let near = now.filter { distance($0, old) < Int64(max(gapMinutes, 1)) }
    return near.min { first, second in
      let (one, other) = (distance(first, old), distance(second, old))
      return one != other ? one < other : first.first < second.first
    }
  }

  /// The minutes between two events; negative, and the further so, the more time they share.
  private static func distance(_ first: Event, _ second: Event) -> Int64 {
    let start = max(first.first.milliseconds, second.first.milliseconds)
    let end = min(first.last.milliseconds, second.last.milliseconds)
    let gap = (start / 60_000) - (end / 60_000)
    // Two events in one minute share it.
    return gap <= 0 ? gap - 1 : gap
  }

  private static func change(to event: Event, from before: [EarlierEvent]) -> EventChangePlan? {
    let before = before.sorted { isOlder($0, $1) }
    guard let oldest = before.first else { return .insert(event) }
    var content = event
    content.id = oldest.event.id
    if before.count > 1 {
      return .merge(
        survivor: oldest.event.id, absorbed: before.dropFirst().map(\.event.id), content)
    }
    if content == oldest.event, !oldest.isNoLongerFound { return nil }
    return .update(id: oldest.event.id, content)
  }

  private static func change(ofLost old: EarlierEvent) -> EventChangePlan? {
    if !old.isDecided { return .withdraw(id: old.event.id) }
    return old.isNoLongerFound ? nil : .keepAsNoLongerFound(id: old.event.id)
  }

  private static func isOlder(_ first: EarlierEvent, _ second: EarlierEvent) -> Bool {
    (first.sequence, first.event.id) < (second.sequence, second.event.id)
  }
}
