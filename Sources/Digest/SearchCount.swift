/// How many visits of search engines were searches.
public struct SearchCount: Hashable, Sendable {
  /// Searches whose query the log holds.
  public var withTerms = 0
  /// Searches whose query the log does not hold.
  public var withoutTerms = 0

  /// Makes a count of nothing.
  public init() {}
}
