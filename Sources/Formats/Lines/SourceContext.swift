public import CivilTime
public import Vocabulary

/// What a format must know of a log that its lines do not say; fixed before a chunk is read.
public final class SourceContext: Sendable {
  /// The zone of times that are written without one.
  public let zone: SchoolZone
  /// The latest moment that a line can be of.
  ///
  /// It is when the file was last written (or the clock of the run, for standard input) and a day
  /// more. A date without a year is the latest that is not after it.
  public let latest: Instant
  /// Where the columns of a CSV log stand; `nil` for other formats.
  public let columns: CSVColumns?
  /// What the log's directives or header lines say; empty for formats without them.
  public let layouts: LogLayouts
  /// From this offset on, times in the hour that October repeats are of its second time; `nil`
  /// when the log does not show the clocks going back.
  public let clocksGoBackAt: Int64?
  /// Whether day or month comes first in dates such as `05/06/2026`; `nil` while it is unknown, and
  /// for formats without them.
  public let dateOrder: DateOrder?
  /// The day of ``latest`` on the clocks of the zone.
  let latestDay: Day

  /// Makes a context.
  public init(
    zone: SchoolZone, latest: Instant, columns: CSVColumns? = nil,
    layouts: LogLayouts = LogLayouts(), clocksGoBackAt: Int64? = nil, dateOrder: DateOrder? = nil
  ) {
    self.zone = zone
    self.latest = latest
    self.columns = columns
    self.layouts = layouts
    self.clocksGoBackAt = clocksGoBackAt
    self.dateOrder = dateOrder
    latestDay = zone.day(of: latest)
  }

  /// The same with what is known of the log by now; the rest stays as it is.
  public func with(
    layouts: LogLayouts? = nil, clocksGoBackAt: Int64? = nil, dateOrder: DateOrder? = nil
  ) -> SourceContext {
    SourceContext(
      zone: zone, latest: latest, columns: columns, layouts: layouts ?? self.layouts,
      clocksGoBackAt: clocksGoBackAt ?? self.clocksGoBackAt,
      dateOrder: dateOrder ?? self.dateOrder)
  }
}
