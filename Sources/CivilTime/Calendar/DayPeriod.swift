/// A lesson or a break of the school day.
public struct DayPeriod: Hashable, Sendable {
  /// The name, such as `Lesson 3` or `Lunch`.
  public var name: String
  /// Minutes since midnight on the clock's face; the end is left out.
  public var minutes: Range<Int>
  /// True for a break, in which nobody has to work.
  public var isBreak: Bool

  /// Makes a period.
  public init(name: String, minutes: Range<Int>, isBreak: Bool) {
    self.name = name
    self.minutes = minutes
    self.isBreak = isBreak
  }
}
