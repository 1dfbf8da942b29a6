/// What was written of an invented school.
public struct SampleSummary: Hashable, Sendable {
  /// A log that was written.
  public struct Log: Hashable, Sendable {
    /// Its path in the school's folder.
    public var path: String
    /// How many lines it has.
    public var lines: Int
    /// How many bytes it has.
    public var bytes: Int
  }

  /// The logs.
  public var logs: [Log] = []
  /// How many events must come out of them.
  public var events = 0
  /// How many visits look like an event and are none.
  public var decoys = 0
}
