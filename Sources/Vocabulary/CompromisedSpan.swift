/// Days on which an account may have been known to others: nothing of it carries a name (P25).
public struct CompromisedSpan: Hashable, Sendable {
  /// The number by which it is taken back.
  public var number: Int64
  /// The user name, normalised as in ``Subject``.
  public var user: String
  /// The first day.
  public var first: Day
  /// The last day, included.
  public var last: Day

  /// Makes one.
  public init(number: Int64 = 0, user: String, first: Day, last: Day) {
    self.number = number
    self.user = user
    self.first = first
    self.last = last
  }
}
