public import Formats
public import Vocabulary

/// Lines of one day, compressed, on their way to the archive.
public struct PreparedLines: Sendable {
  /// The day under which they are kept.
  public var day: Day
  /// One gzip member.
  public var member: [UInt8]
  /// How many lines it holds.
  public var lines: Int
  /// What the directives before them say; `nil` for formats without directives, and before the
  /// first.
  public var layout: LineLayout?
  /// True when directives may be among them.
  public var hasDirectives: Bool

  /// Makes prepared lines.
  public init(
    day: Day, member: [UInt8], lines: Int, layout: LineLayout? = nil, hasDirectives: Bool = false
  ) {
    self.day = day
    self.member = member
    self.lines = lines
    self.layout = layout
    self.hasDirectives = hasDirectives
  }
}
