public import CivilTime
public import Vocabulary

/// What must be known to read a log of leases or sign-ins.
public struct IdentityContext: Sendable {
  /// What a column of the plain CSV may hold.
  public enum Column: String, CaseIterable, Sendable {
    case user, address, device, from, to
  }

  /// The zone of times that name none.
  public var zone: SchoolZone
  /// No line is later than a day after this: it settles the year of times without one.
  public var anchor: Instant
  /// What comes first in dates such as `05/06/2026`.
  public var dateOrder: DateOrder
  /// The headings of the plain CSV; a column's own name where none is given.
  public var columns: [Column: String]

  /// Makes one.
  public init(
    zone: SchoolZone, anchor: Instant, dateOrder: DateOrder = .dayFirst,
    columns: [Column: String] = [:]
  ) {
    self.zone = zone
    self.anchor = anchor
    self.dateOrder = dateOrder
    self.columns = columns
  }
}
