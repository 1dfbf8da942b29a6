public import Vocabulary

/// Something that was done, for the audit.
public struct AuditEntry: Hashable, Sendable {
  /// When.
  public var time: Instant
  /// In which role: a role's name, `system` or `person`; never a name.
  public var who: String
  /// What was done, one word.
  public var action: String
  /// A pseudonym of what it was done to, such as an event's id; never a name.
  public var object: String
  /// What else there is to say; it may hold names, and expires.
  public var detail: String
  /// The day by which the detail expires.
  public var expires: Day

  /// Makes an entry.
  public init(
    time: Instant, who: String, action: String, object: String, detail: String, expires: Day
  ) {
    self.time = time
    self.who = who
    self.action = action
    self.object = object
    self.detail = detail
    self.expires = expires
  }
}
