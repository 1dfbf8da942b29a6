/// That visits of a quarter hour name a user at an address, all let through or all blocked.
///
/// An authentication round is none: anybody can claim a name there.
public struct Sighting: Hashable, Sendable {
  /// Who, and where.
  public var subject: Subject
  /// The quarter hour since 1970-01-01T00:00Z.
  public var quarterHour: Int32
  /// True when the device blocked them.
  public var isBlocked: Bool
  /// How many visits.
  public var count: Int

  /// Makes one.
  public init(subject: Subject, quarterHour: Int32, isBlocked: Bool, count: Int) {
    self.subject = subject
    self.quarterHour = quarterHour
    self.isBlocked = isBlocked
    self.count = count
  }
}
