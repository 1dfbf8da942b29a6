public import Vocabulary

/// What a run would find and do.
public struct DryRunFindings: Sendable {
  /// What a run would find in a log.
  public struct Log: Hashable, Sendable {
    /// The file.
    public var path: String
    /// The name of its format.
    public var format: String
    /// True when it was never read before.
    public var isNew: Bool
    /// How many bytes would be read, uncompressed.
    public var bytes: Int64
  }

  /// What a run would find of a source.
  public struct Source: Hashable, Sendable {
    /// The name in the settings.
    public var name: String
    /// The logs with something new.
    public var logs: [Log] = []
    /// How many logs are as they were.
    public var unchanged = 0
    /// Files without a whole line yet.
    public var waiting: [String] = []
  }

  /// What is to be said of the store.
  public enum Store: Hashable, Sendable {
    /// The first run has yet to make it.
    case missing
    /// It opens; a run brings its schema to the version that this Vigil knows.
    case opens(version: Int, known: Int)
    /// It cannot be looked at; a complaint says why.
    case unreadable
  }

  /// True when a run is at work, so that nothing can be said.
  public var anotherIsAtWork = false
  /// The store.
  public var store = Store.missing
  /// How many days an earlier run left to be judged.
  public var daysToJudge = 0
  /// The lists that would be compiled again, each with the reason; empty when none would.
  public var lists: [String] = []
  /// The sources, in the order of the settings; none when the store cannot be looked at.
  public var sources: [Source] = []
  /// What retention would delete, in one sentence; empty when there is no store yet.
  public var retention = ""
  /// What is wrong; the rest was looked at all the same.
  public var complaints: [Complaint] = []
}
