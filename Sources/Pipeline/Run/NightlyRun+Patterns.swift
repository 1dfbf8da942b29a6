internal import CivilTime
internal import Policy
internal import Settings
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// Looks for patterns among all stored events, if any of them may have changed.
  ///
  /// Patterns depend on the stored events alone, so nights in any order give the same.
  func findPatterns(store: Store, summary: inout RunSummary) throws {
    guard try store.arePatternsDue() else { return }
    let all = try store.events(
      from: today.advanced(months: -school.settings.retention.months), to: Day(number: .max))
    let stored = all.filter { $0.event.pattern != nil }
    let parts = all.filter { $0.event.pattern == nil && !$0.isNoLongerFound }
      .map { DatedEvent(day: $0.day, event: $0.event) }
    let found = Patterns.patterns(of: parts, policy: school.policy)
    let days = Dictionary(found.map { ($0.event, $0.day) }) { first, _ in first }
    let changes = Reconciliation.changes(
      stored: DayEvents.earlier(stored), judged: found.map(\.event), gapMinutes: 1
    ).compactMap { plan -> PatternChange? in
      guard let event = plan.event else { return PatternChange(day: today, change: plan.change) }
      var content = event
      content.id = ""
      let day = days[content] ?? school.settings.zone.day(of: event.first)
      // What is about to expire loses its first events day by day, and must not come up anew.
      if case .insert = plan, isExpiring(event) { return nil }
      return PatternChange(day: day, change: plan.change)
    }
    let ids = try store.replacePatterns(changes, at: now)
    summary.newEvents += ids.count
    summary.changedEvents += changes.count - ids.count
  }

  /// True for a pattern that ended where older events of it may have expired already.
  private func isExpiring(_ event: Event) -> Bool {
    let oldest = today.advanced(months: -school.settings.retention.months)
    return school.settings.zone.day(of: event.last)
      < oldest.advanced(days: school.policy.patterns.longestDays)
  }
}

extension EventChangePlan {
  /// The same for the store; what went on around a pattern stands with its events.
  fileprivate var change: EventChange {
    switch self {
    case .insert(let event): .insert(event)
    case .update(let id, let event): .update(id: id, event)
    case .merge(let survivor, let absorbed, let event):
      .merge(survivor: survivor, into: event, absorbed: absorbed)
    case .withdraw(let id): .withdraw(id: id)
    case .keepAsNoLongerFound(let id): .keepAsNoLongerFound(id: id)
    }
  }

  /// The event that there is after the change.
  fileprivate var event: Event? {
    switch self {
    case .insert(let event), .update(_, let event), .merge(_, _, let event): event
    case .withdraw, .keepAsNoLongerFound: nil
    }
  }
}
