public import Vocabulary

/// What was read from one source in the period: lines = records + skipped + folded + refused.
public struct SourceReading: Hashable, Sendable {
  /// The source's name in the settings.
  public var name: String
  /// The name of its format.
  public var format: String
  /// Lines read.
  public var lines: Int
  /// Lines that became records.
  public var records: Int
  /// Lines that are no requests.
  public var skipped: Int
  /// Lines that tell of a visit that another line told already.
  public var folded: Int
  /// Lines that could not be read, by reason.
  public var refused: [RefusalReason: Int]
  /// The time of the newest line; `nil` when none was ever read.
  public var lastLine: Instant?
  /// The days of the period on which data was expected and none came, ascending.
  public var daysWithoutData: [Day]
  /// Since when the source has been silent for longer than it should; `nil` while it is not.
  public var silentSince: Instant?

  /// Makes the account of a source.
  public init(
    name: String, format: String, lines: Int, records: Int, skipped: Int, folded: Int,
    refused: [RefusalReason: Int] = [:], lastLine: Instant? = nil, daysWithoutData: [Day] = [],
    silentSince: Instant? = nil
  ) {
    self.name = name
    self.format = format
    self.lines = lines
    self.records = records
    self.skipped = skipped
    self.folded = folded
    self.refused = refused
    self.lastLine = lastLine
    self.daysWithoutData = daysWithoutData
    self.silentSince = silentSince
  }

  /// Lines that could not be read.
  var refusedLines: Int { refused.values.reduce(0, +) }

  /// True when something of it is missing or was never there.
  var hasGap: Bool {
    silentSince != nil || !daysWithoutData.isEmpty || refusedLines > 0 || lastLine == nil
  }
}
