public import Vocabulary

/// What was read of one source in one hour: lines = records + skipped + folded + refused.
public struct Coverage: Hashable, Sendable {
  /// The name of the source in the settings.
  public var source: String
  /// The day in the school's calendar.
  public var day: Day
  /// The hour on the school's clocks, 0 to 23.
  public var hour: Int
  /// How many lines.
  public var lines: Int
  /// Lines that became a record.
  public var records: Int
  /// Lines that are no request.
  public var skipped: Int
  /// Lines of a visit that another line told already.
  public var folded: Int
  /// Lines that could not be read, by reason.
  public var refused: [RefusalReason: Int]

  /// Makes a coverage row.
  public init(
    source: String, day: Day, hour: Int, lines: Int = 0, records: Int = 0, skipped: Int = 0,
    folded: Int = 0, refused: [RefusalReason: Int] = [:]
  ) {
    self.source = source
    self.day = day
    self.hour = hour
    self.lines = lines
    self.records = records
    self.skipped = skipped
    self.folded = folded
    self.refused = refused
  }
}
