public import Vocabulary

/// Lines of one day, compressed, on their way to the archive.
public struct PreparedLines: Sendable {
  /// The day under which they are kept.
  public var day: Day
  /// One gzip member.
  public var member: [UInt8]
  /// How many lines it holds.
  public var lines: Int

  /// Makes prepared lines.
  public init(day: Day, member: [UInt8], lines: Int) {
    self.day = day
    self.member = member
    self.lines = lines
  }
}
