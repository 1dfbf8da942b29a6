/// What programs count, so that it can be compared.
public enum Measure: Hashable, Sendable, CaseIterable {
  /// Lines.
  case lines
  /// Lines whose host is in a list.
  case flagged
  /// Flagged lines by category.
  case categories
  /// Different users and addresses.
  case people
  /// Lines by user.
  case users
  /// Flagged lines by user and category, with a TAB between them.
  case userCategories
  /// Flagged lines by host.
  case hosts

  /// The words for `count` of them.
  func words(_ count: String) -> String {
    switch self {
    case .lines: "\(count) lines"
    case .flagged: "\(count) flagged lines"
    case .categories: "\(count) categories"
    case .people: "\(count) people or devices"
    case .users: "\(count) users"
    case .userCategories: "\(count) pairs of user and category"
    case .hosts: "\(count) flagged hosts"
    }
  }

  /// True when names may stand in a message: they come from lists, not from a log.
  var hasPublicNames: Bool { self == .categories }

  /// True when it is one number, and has no names.
  var isOneNumber: Bool { [.lines, .flagged, .people].contains(self) }
}
