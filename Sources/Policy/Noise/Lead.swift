/// What the times of a device's requests tell of one of them.
public enum Lead: Hashable, Sendable {
  /// It was the first after a pause: nothing else asked for it.
  case opened
  /// It was made in the first second of a burst, and the log does not tell which was first.
  case amongFirst
  /// It came soon behind the first of a burst, as what a page embeds does.
  case followed
  /// It came soon behind the first of a burst, while many other hosts were asked: a page was loading.
  case amid
  /// It came late in a long burst, or was made several times in different ways.
  case within
}

extension Lead {
  /// What is known of alike requests together; the same in any order.
  static func joined(_ one: Lead?, _ other: Lead?) -> Lead? {
    guard let one, let other else { return one ?? other }
    if one == .opened || other == .opened { return .opened }
    if one == .amongFirst || other == .amongFirst { return .amongFirst }
    let both: Set = [one, other]
    if both == [.followed, .amid] { return .amid }
    return one == other ? one : .within
  }
}
