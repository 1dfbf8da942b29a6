/// Hours in which boarders are in the school's care.
public struct BoardingHours: Hashable, Sendable {
  /// The weekdays on which they begin.
  public var weekdays: Set<Weekday>
  /// The minute of the day at which they begin.
  public var start: Int
  /// The minute of the day at which they end: of the next day, unless it is after the start.
  public var end: Int

  /// Makes the hours.
  public init(weekdays: Set<Weekday>, start: Int, end: Int) {
    self.weekdays = weekdays
    self.start = start
    self.end = end
  }

  /// True when hours that began on a weekday hold at a minute of that day.
  func holds(on weekday: Weekday, at minute: Int) -> Bool {
    weekdays.contains(weekday) && start <= minute && (minute < end || end <= start)
  }

  /// True when hours that began on the weekday before hold at a minute of the day.
  func runsOver(from weekday: Weekday, at minute: Int) -> Bool {
    weekdays.contains(weekday) && end <= start && minute < end
  }
}
