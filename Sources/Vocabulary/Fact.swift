/// What is kept of visits that could matter: alike visits of one minute, added up.
///
/// Facts add up in any order: two facts with the same key become one, with the counts and bytes
/// added and the earlier place kept.
public struct Fact: Hashable, Sendable {
  /// What makes two facts one.
  public struct Key: Hashable, Sendable {
    /// The name of the source in the settings.
    public var source: String
    /// What kind of device wrote the lines.
    public var kind: RecordKind
    /// Who the lines are about, as logged.
    public var subject: Subject
    /// The host that was asked for: lower case, no port, no trailing dot.
    public var host: String
    /// What was searched for; empty when the visit is no search.
    public var query: String
    /// What the device did.
    public var action: Action
    /// The minute since 1970-01-01T00:00Z.
    public var minute: Int32
    /// Why the visit has its categories, sorted; never empty.
    public var evidence: [Evidence]

    /// Makes a key.
    public init(
      source: String, kind: RecordKind, subject: Subject, host: String, query: String,
      action: Action, minute: Int32, evidence: [Evidence]
    ) {
      self.source = source
      self.kind = kind
      self.subject = subject
      self.host = host
      self.query = query
      self.action = action
      self.minute = minute
      self.evidence = evidence
    }
  }

  /// What makes this fact different from others.
  public var key: Key
  /// How many visits were added up.
  public var count: Int
  /// Bytes sent to the client, added up.
  public var bytes: Int64
  /// The first line that tells of it.
  public var place: Place
  /// Whether somebody opened a page, as far as the lines tell.
  public var signs: RequestSigns

  /// Makes a fact.
  public init(
    key: Key, count: Int, bytes: Int64, place: Place, signs: RequestSigns = RequestSigns()
  ) {
    self.key = key
    self.count = count
    self.bytes = bytes
    self.place = place
    self.signs = signs
  }

  /// The ids of the categories that the evidence names, sorted, each once.
  public var categories: [String] { Set(key.evidence.map(\.category)).sorted() }
}
