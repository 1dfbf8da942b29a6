/// Lines that follow each other in a chunk and fall in the same quarter hour.
public struct LineSpan: Hashable, Sendable {
  /// The quarter hour of lines without a time.
  public static let noTime = Int32.min

  /// Where the first of the lines begins in the chunk.
  public var start: UInt32
  /// How many lines.
  public var lines: UInt32
  /// How many of them are records.
  public var records: UInt32 = 0
  /// How many of them are no request.
  public var skipped: UInt32 = 0
  /// How many of them tell of a visit that another line told.
  public var folded: UInt32 = 0
  /// The quarter hour since 1970-01-01T00:00Z, or ``noTime``.
  public var quarterHour: Int32

  /// Makes a span.
  @inlinable
  public init(start: UInt32, lines: UInt32, quarterHour: Int32) {
    self.start = start
    self.lines = lines
    self.quarterHour = quarterHour
  }

  /// The times of a quarter hour, in milliseconds since 1970-01-01T00:00:00Z; for ``noTime`` the
  /// time that stands for none.
  static func times(of quarterHour: Int32) -> Range<Int64> {
    guard quarterHour != noTime else { return Record.noTime..<Record.noTime + 1 }
    return Int64(quarterHour) * 900_000..<(Int64(quarterHour) + 1) * 900_000
  }
}
