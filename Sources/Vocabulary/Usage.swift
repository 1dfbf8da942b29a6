/// What is kept of all visits: counts by subject, category, action and quarter hour.
public struct Usage: Hashable, Sendable {
  /// The category id that stands for every visit, whatever its categories.
  public static let everything = ""

  /// The name of the source in the settings.
  public var source: String
  /// Who the lines are about, as logged.
  public var subject: Subject
  /// The category's id, or ``everything``.
  ///
  /// A visit counts once under each of its categories and once under ``everything``.
  public var category: String
  /// What the device did.
  public var action: Action
  /// The quarter hour since 1970-01-01T00:00Z.
  public var quarterHour: Int32
  /// How many visits.
  public var count: Int
  /// Bytes sent to the client.
  public var bytes: Int64

  /// Makes a usage row.
  public init(
    source: String, subject: Subject, category: String, action: Action, quarterHour: Int32,
    count: Int, bytes: Int64
  ) {
    self.source = source
    self.subject = subject
    self.category = category
    self.action = action
    self.quarterHour = quarterHour
    self.count = count
    self.bytes = bytes
  }
}
