public import Vocabulary

/// The lessons and breaks of some weekdays, for everybody or for some.
public struct DaySchedule: Hashable, Sendable {
  /// Whose day it is.
  public enum Audience: Hashable, Sendable {
    /// Whoever has no day of their own.
    case everybody
    /// A group.
    case group(Group)
    /// Pupils of these school years; Reception is year 0.
    case years(ClosedRange<Int>)

    /// The name in settings: `everybody`, a group's, or `years:7-9`.
    public var name: String {
      switch self {
      case .everybody: "everybody"
      case .group(let group): group.name
      case .years(let years): "years:\(years.lowerBound)-\(years.upperBound)"
      }
    }

    /// The more, the narrower: 0 for everybody, 1 for a group, 2 for school years.
    var narrowness: Int {
      switch self {
      case .everybody: 0
      case .group: 1
      case .years: 2
      }
    }

    /// True when it holds for somebody.
    func includes(_ group: Group, year: Int?) -> Bool {
      switch self {
      case .everybody: true
      case .group(let wanted): wanted == group
      case .years(let years): group == .pupils && year.map(years.contains) == true
      }
    }
  }

  /// The weekdays that go like this.
  public var weekdays: Set<Weekday>
  /// Whose day it is.
  public var audiences: [Audience]
  /// The lessons and breaks, in their order and without overlap.
  public var periods: [DayPeriod]

  /// Makes a schedule.
  public init(weekdays: Set<Weekday>, audiences: [Audience], periods: [DayPeriod]) {
    self.weekdays = weekdays
    self.audiences = audiences
    self.periods = periods
  }
}
