/// What a build of the index read and left out.
public struct BuildReport: Hashable, Sendable {
  /// The lists, in the order of the settings.
  public var lists: [RecordedList] = []
  /// How many entries were read in all.
  public var entryCount = 0
  /// How many different names they are, those with a port or a path among them.
  public var nameCount = 0
  /// How many different ranges of addresses they are; an IPv6 address is one.
  public var rangeCount = 0
  /// What was taken of expressions.
  public var expressions = ExpressionReport()
  /// What was left out, with the first places.
  public var skipped = SkippedEntries()
  /// The index file's size in bytes.
  public var byteCount = 0
}
