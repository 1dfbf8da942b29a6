internal import Vocabulary

/// An event that may be part of a pattern.
struct PatternPart {
  let dated: DatedEvent
  /// Its categories without the special and the protected ones.
  let categories: Set<String>

  /// Takes an event; `nil` when it never adds up: nothing but special or protected categories, or
  /// of staff without a name, or of the many devices behind a relay.
  init?(_ dated: DatedEvent, taxonomy: Taxonomy) {
    if let person = dated.event.identity.person, UnnamedStaff.isUnnamed(person) { return nil }
    if case .relay = dated.event.identity { return nil }
    let categories = dated.event.categories.filter { id in
      guard let category = taxonomy.category(id: id) else { return true }
      return !category.isSpecial && !category.isProtected
    }
    if categories.isEmpty { return nil }
    self.dated = dated
    self.categories = Set(categories)
  }

  /// True when the identity is the same on every day.
  var joinsDays: Bool {
    guard let person = dated.event.identity.person else { return false }
    return person.standing != .shared
  }

  /// By day, then time, then what does not depend on when ids were given.
  var order: (Int32, Int64, String, Int, String) {
    let event = dated.event
    let (kind, text) = event.target.sortKey
    return (dated.day.number, event.first.milliseconds, event.rule, kind, text)
  }
}
