public import Vocabulary

/// A visit near an event, of the same person or device.
public struct ReportedVisit: Hashable, Sendable {
  /// The start of its minute.
  public var time: Instant
  /// The name of the source.
  public var source: String
  /// The host that was asked for.
  public var host: String
  /// What was searched for; empty when the visit is no search.
  public var query: String
  /// What the device did.
  public var action: Action
  /// The titles of its categories.
  public var categoryTitles: [String]

  /// Makes a visit.
  public init(
    time: Instant, source: String, host: String, query: String, action: Action,
    categoryTitles: [String]
  ) {
    self.time = time
    self.source = source
    self.host = host
    self.query = query
    self.action = action
    self.categoryTitles = categoryTitles
  }
}
