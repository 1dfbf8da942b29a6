internal import Vocabulary

/// Finds what stored events tell together: a pure function, so that patterns, as events, can be
/// judged again at will.
///
/// Days are joined only for a named person of their own: a device is one day, a shared login is
/// many people, and staff without names are nobody. What is of a special category alone, or
/// protected, never adds up.
public enum Patterns {
  /// The patterns among events, by time; their ids are empty, and their days those of their first
  /// parts, so that a pattern is never kept for longer than what it is made of.
  ///
  /// What comes out depends on the events alone, not on their order.
  public static func patterns(of events: [DatedEvent], policy: Policy) -> [DatedEvent] {
    let parts = events.filter { $0.event.pattern == nil }
      .compactMap { PatternPart($0, taxonomy: policy.taxonomy) }
      .sorted { $0.order < $1.order }
    var found: [DatedEvent] = []
    for (_, parts) in Dictionary(grouping: parts, by: \.dated.event.identity.key) {
      found += bypasses(parts, policy)
      guard parts[0].joinsDays else { continue }
      found += repeated(parts, policy) + addingUp(parts, policy) + escalating(parts, policy)
    }
    return found.sorted { key($0) < key($1) }
  }

  /// The same category on enough days within the weeks.
  private static func repeated(_ parts: [PatternPart], _ policy: Policy) -> [DatedEvent] {
    let rules = policy.patterns
    return Set(parts.flatMap(\.categories)).flatMap { category in
      let same = parts.filter { $0.categories.contains(category) }
      return windows(of: same, days: rules.repeatedWeeks * 7) { window in
        Set(window.map(\.dated.day)).count >= rules.repeatedDays
      }.map {
        made(of: $0, Pattern(kind: .repeated, category: category), [category], raises: true, policy)
      }
    }
  }

  /// Several of a set of categories within the days, in more than one event.
  private static func addingUp(_ parts: [PatternPart], _ policy: Policy) -> [DatedEvent] {
    policy.patterns.addingUp.flatMap { set in
      let fitting = parts.filter { !$0.categories.isDisjoint(with: set) }
      return windows(of: fitting, days: policy.patterns.addingUpDays) { window in
        window.count > 1 && Set(window.flatMap(\.categories)).intersection(set).count > 1
      }.map { window in
        let categories = set.intersection(window.flatMap(\.categories))
        // The set stands in the target, so that those of two sets are never taken for one.
        let pattern = Pattern(kind: .addingUp, category: set.sorted().joined(separator: "+"))
        return made(of: window, pattern, categories, raises: true, policy)
      }
    }
  }

  /// A blocked attempt and, later on the same day, one to get round the filter.
  private static func bypasses(_ parts: [PatternPart], _ policy: Policy) -> [DatedEvent] {
    let bypass = policy.patterns.bypass
    return Dictionary(grouping: parts, by: \.dated.day).values.compactMap { parts in
      let ways = parts.filter { !$0.categories.isDisjoint(with: bypass) }
      guard let last = ways.map(\.dated.event.last).max() else { return nil }
      let blocked = parts.filter {
        $0.dated.event.blockedCount > 0 && $0.categories.isDisjoint(with: bypass)
          && $0.dated.event.first <= last
      }
      guard let first = blocked.map(\.dated.event.first).min() else { return nil }
      let after = ways.filter { $0.dated.event.last >= first }
      let both = (blocked + after).sorted { $0.order < $1.order }
      let categories = Set(both.flatMap(\.categories))
      return made(of: both, Pattern(kind: .blockedThenBypass), categories, raises: true, policy)
    }
  }

  /// Events of safeguarding whose severity grows from day to day through enough steps.
  private static func escalating(_ parts: [PatternPart], _ policy: Policy) -> [DatedEvent] {
    let rules = policy.patterns
    let grave = parts.filter { isGrave($0.categories, policy) }
    let worst = Dictionary(grouping: grave, by: \.dated.day).values.compactMap { day in
      // The first of the most severe.
      day.sorted { $0.order < $1.order }.reduce(nil) { worst, part -> PatternPart? in
        guard let worst else { return part }
        return part.dated.event.severity > worst.dated.event.severity ? part : worst
      }
    }.sorted { $0.order < $1.order }
    return windows(of: worst, days: rules.escalatingWeeks * 7) { window in
      longestRise(in: window).count >= rules.escalatingSteps
    }.map { window in
      let rise = longestRise(in: window)
      let categories = Set(rise.flatMap(\.categories))
      return made(of: rise, Pattern(kind: .escalating), categories, raises: false, policy)
    }
  }

  /// The longest series of events, in order, of which each is more severe than the one before.
  private static func longestRise(in parts: [PatternPart]) -> [PatternPart] {
    var best: [Severity: [PatternPart]] = [:]
    for part in parts {
      let severity = part.dated.event.severity
      let below = best.filter { $0.key < severity }.max {
        ($0.value.count, $1.key) < ($1.value.count, $0.key)
      }
      let rise = (below?.value ?? []) + [part]
      if rise.count > best[severity]?.count ?? 0 { best[severity] = rise }
    }
    return best.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.value ?? []
  }

  /// Cuts events into spans of at most so many days that fulfil a condition; each starts on the
  /// first day that can start one and takes everything up to its end.
  private static func windows(
    of parts: [PatternPart], days: Int, where holds: ([PatternPart]) -> Bool
  ) -> [[PatternPart]] {
    var found: [[PatternPart]] = []
    var rest = parts[...]
    while let first = rest.first {
      let end = first.dated.day.advanced(days: days)
      let window = Array(rest.prefix { $0.dated.day < end })
      if holds(window) {
        found.append(window)
        rest = rest.dropFirst(window.count)
      } else {
        rest = rest.drop { $0.dated.day == first.dated.day }
      }
    }
    return found
  }

  private static func made(
    of parts: [PatternPart], _ pattern: Pattern, _ categories: Set<String>, raises: Bool,
    _ policy: Policy
  ) -> DatedEvent {
    let event = Event(
      parts.map(\.dated.event), pattern: pattern, categories: categories,
      raises: raises && isGrave(categories, policy), policy: policy)
    let day = parts.map(\.dated.day).min() ?? parts[0].dated.day
    return DatedEvent(day: day, event: event)
  }

  private static func isGrave(_ categories: Set<String>, _ policy: Policy) -> Bool {
    categories.contains { policy.taxonomy.category(id: $0)?.isSafeguarding == true }
  }

  private static func key(_ dated: DatedEvent) -> (Int64, String, String, String) {
    let event = dated.event
    return (
      event.first.milliseconds, event.identity.key, event.rule, event.target.sortKey.1
    )
  }
}
