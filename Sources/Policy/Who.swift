public import Vocabulary

/// Whom a rule is for.
public enum Who: Hashable, Sendable {
  /// Everybody of a group.
  case group(Group)
  /// Pupils of these school years; Reception is year 0.
  case years(ClosedRange<Int>)

  /// Reads a group's name, `years:7-9` or `years:7`; `nil` when it is none of these.
  public init?(name: String) {
    if let group = Group(name: name) {
      self = .group(group)
      return
    }
    guard name.hasPrefix("years:") else { return nil }
    let parts = name.dropFirst("years:".count).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), let last = parts.last.flatMap({ Int($0) }),
      (0...14).contains(first), (first...14).contains(last)
    else { return nil }
    self = .years(first...last)
  }

  /// The name in settings.
  public var name: String {
    switch self {
    case .group(let group): group.name
    case .years(let years): "years:\(years.lowerBound)-\(years.upperBound)"
    }
  }

  /// True when somebody stands here.
  func includes(_ identity: Identity) -> Bool {
    switch self {
    case .group(let group): identity.group == group
    case .years(let years):
      identity.group == .pupils
        && Who.year(identity.person?.yearGroup ?? "").map(years.contains) == true
    }
  }

  /// The number in `7`, `7B` or `Year 7`; Reception is 0; `nil` when there is none.
  private static func year(_ text: String) -> Int? {
    let lower = text.lowercased()
    if lower == "r" || lower == "reception" { return 0 }
    return Int(lower.drop { !$0.isWholeNumber }.prefix { $0.isWholeNumber })
  }
}
