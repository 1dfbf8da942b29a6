/// What bounds a rule beside people, categories and actions: when, where and how much.
public struct RuleBounds: Hashable, Sendable {
  /// The parts of the calendar in which it holds, any of which is enough; at all times when empty.
  public var when: Set<RuleTime>
  /// The parts of the network in which it holds, any of which is enough; anywhere when empty.
  public var places: Set<RulePlace>
  /// It fires when a person's or device's visits of a day that fit it lie in more different minutes
  /// than this; an estimate of the time spent (P09).
  public var minutesADay: Int?
  /// It fires when a person's or device's visits of a day that fit it are more than this.
  public var visitsADay: Int?
  /// It fires when visits to one site go on for so many minutes without a break (P10).
  public var sessionMinutes: Int?
  /// It fires for sites that the school saw on none of so many days before.
  public var firstSeenDays: Int?

  /// A session ends when a site is not visited for so many minutes.
  ///
  /// A page that is left open asks for news every minute or two; a widget on other pages comes and
  /// goes with them.
  public static let sessionGapMinutes = 5

  /// Makes bounds; without any, a rule holds always, everywhere and for the first visit.
  public init(
    when: Set<RuleTime> = [], places: Set<RulePlace> = [], minutesADay: Int? = nil,
    visitsADay: Int? = nil, sessionMinutes: Int? = nil, firstSeenDays: Int? = nil
  ) {
    self.when = when
    self.places = places
    self.minutesADay = minutesADay
    self.visitsADay = visitsADay
    self.sessionMinutes = sessionMinutes
    self.firstSeenDays = firstSeenDays
  }

  /// True when the visits of a whole day are added up.
  public var isDaily: Bool { minutesADay != nil || visitsADay != nil }

  /// True when one visit says not yet whether the rule fires.
  public var hasAmount: Bool { isDaily || sessionMinutes != nil }

  /// True when the calendar lets it hold at a moment.
  public func includes(_ time: SchoolTime) -> Bool {
    when.isEmpty || when.contains { $0.includes(time) }
  }

  /// True when only the missing timetable keeps it from being known whether it holds (P10).
  public func isUndecided(at time: SchoolTime) -> Bool {
    guard when.contains(.workingTime), time.day != .unknown, !includes(time) else { return false }
    return time.work == .unknown
  }

  /// True when it holds on a network.
  public func includes(_ network: Network?) -> Bool {
    places.isEmpty || places.contains { $0.includes(network) }
  }

  /// True when the site was not seen for long enough; `nil` is not known, which is not enough.
  public func includes(unseenDays: Int?) -> Bool {
    guard let firstSeenDays else { return true }
    return unseenDays.map { $0 >= firstSeenDays } == true
  }
}
