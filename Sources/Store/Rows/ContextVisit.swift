public import Vocabulary

/// One visit around an event, shown beside it.
public struct ContextVisit: Hashable, Sendable {
  /// When.
  public var time: Instant
  /// The name of the source in the settings.
  public var source: String
  /// The host that was asked for.
  public var host: String
  /// What was searched for; empty when the visit is no search.
  public var query: String
  /// What the device did.
  public var action: Action
  /// The category ids, sorted.
  public var categories: [String]

  /// Makes a visit.
  public init(
    time: Instant, source: String, host: String, query: String, action: Action,
    categories: [String]
  ) {
    self.time = time
    self.source = source
    self.host = host
    self.query = query
    self.action = action
    self.categories = categories
  }
}
