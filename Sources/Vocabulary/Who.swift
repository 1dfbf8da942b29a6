/// Whom a rule is for.
public enum Who: Hashable, Sendable {
  /// Everybody of a group.
  case group(Group)
  /// Pupils of these school years; Reception is year 0.
  case years(ClosedRange<Int>)
  /// Everybody who stands so to the school.
  case standing(Standing)
  /// Everybody whom the school marked as one who needs more care.
  case needsCare

  /// Reads a group's name, `years:7-9`, `years:7`, `keyStage:3`, `standing:governor` or
  /// `needsCare`; `nil` when it is none of these.
  public init?(name: String) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      if name == "needsCare" {
        self = .needsCare
        return
      }
      guard let group = Group(name: name) else { return nil }
      self = .group(group)
      return
    }
    switch parts[0] {
    case "years":
      guard let years = Who.years(in: parts[1]) else { return nil }
      self = .years(years)
    case "keyStage":
      guard let years = Int(parts[1]).flatMap({ Who.yearsByKeyStage[$0] }) else { return nil }
      self = .years(years)
    case "standing":
      guard let standing = Standing(name: String(parts[1])) else { return nil }
      self = .standing(standing)
    default: return nil
    }
  }

  /// The years of each key stage in England and Wales; 0 is the early years, 5 the sixth form.
  ///
  /// https://www.gov.uk/national-curriculum; the sixth form ends with year 13, in Northern Ireland
  /// with year 14.
  public static let yearsByKeyStage: [Int: ClosedRange<Int>] = [
    0: 0...0, 1: 1...2, 2: 3...6, 3: 7...9, 4: 10...11, 5: 12...14,
  ]

  /// The name in settings.
  public var name: String {
    switch self {
    case .group(let group): group.name
    case .years(let years): "years:\(years.lowerBound)-\(years.upperBound)"
    case .standing(let standing): "standing:\(standing.name)"
    case .needsCare: "needsCare"
    }
  }

  /// True when somebody stands here.
  ///
  /// - Parameters:
  ///   - identity: who it is.
  ///   - group: the group as which somebody counts who is not known; `nil` for their own.
  public func includes(_ identity: Identity, as group: Group? = nil) -> Bool {
    switch self {
    case .group(let wanted): (group ?? identity.group) == wanted
    case .years(let years):
      identity.group == .pupils
        && Who.year(identity.person?.yearGroup ?? "").map(years.contains) == true
    case .standing(let standing): identity.person?.standing == standing
    case .needsCare: identity.person?.needsCare == true
    }
  }

  /// True when everybody of another stands here too, as far as the two alone tell.
  public func includes(all other: Who) -> Bool {
    switch (self, other) {
    case (.group(let group), .group(let same)): group == same
    // All pupils are more than any number of school years, since some have no year.
    case (.group(let group), .years): group == .pupils
    case (.group(let group), .standing(let standing)): standing.group == group
    case (.years(let years), .years(let inside)):
      years.contains(inside.lowerBound) && years.contains(inside.upperBound)
    case (.standing(let standing), .standing(let same)): standing == same
    case (.needsCare, .needsCare): true
    default: false
    }
  }

  /// True when somebody could stand in both.
  public func overlaps(_ other: Who) -> Bool {
    switch (self, other) {
    case (.years(let years), .years(let others)): years.overlaps(others)
    case (.years, .standing(let standing)), (.standing(let standing), .years):
      standing.group == .pupils
    case (.needsCare, _), (_, .needsCare): true
    default: includes(all: other) || other.includes(all: self)
    }
  }

  /// The number in `7`, `7B` or `Year 7`; Reception is 0; `nil` when there is none.
  public static func year(_ text: String) -> Int? {
    let lower = text.lowercased()
    if lower == "r" || lower == "reception" { return 0 }
    return Int(lower.drop { !$0.isWholeNumber }.prefix { $0.isWholeNumber })
  }

  private static func years(in text: Substring) -> ClosedRange<Int>? {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0) ?? -1 }
    guard let first = bounds.first, let last = bounds.last, bounds.count <= 2,
      (0...14).contains(first), (first...14).contains(last)
    else { return nil }
    return first...last
  }
}
