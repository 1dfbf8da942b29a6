public import Vocabulary

/// What an index holds and where it came from, for `vigil lists show`.
public struct IndexSummary: Hashable, Sendable {
  /// The index file.
  public var path: String
  /// Its size in bytes.
  public var byteCount: Int
  /// When it was built.
  public var built: Instant
  /// How many different names it holds, those with a path among them.
  public var nameCount: Int
  /// How many of the names have a port or a path.
  public var addressCount: Int
  /// How many ranges of addresses it holds; an IPv6 address is one.
  public var rangeCount: Int
  /// How many expressions it holds.
  public var expressionCount: Int
  /// How many different sets of lists the names are in.
  public var setCount: Int
  /// The lists, in the order of the settings.
  public var lists: [RecordedList]
  /// The sources, in the order of the settings, with their files.
  public var sources: [RecordedSource]
}
