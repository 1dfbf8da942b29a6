public import Vocabulary

/// One run of the nightly job.
public struct Run: Hashable, Sendable {
  /// How a run stands or ended.
  public enum State: String, Sendable {
    /// It is at work, or was killed.
    case working
    /// It did all that it should.
    case done
    /// It did what it could; something needs a person.
    case trouble
  }

  /// The number that the store gave it.
  public var id: Int64
  /// When it began.
  public var started: Instant
  /// When it ended; `nil` while it works.
  public var finished: Instant?
  /// The lines that it read.
  public var lines: Int
  /// The records among them.
  public var records: Int
  /// The lines that it refused.
  public var refused: Int
  /// The events that it found first.
  public var newEvents: Int
  /// How it stands.
  public var state: State

  /// Makes a run; `id` is the one that ``Store/startRun(at:)`` gave.
  public init(
    id: Int64, started: Instant, finished: Instant? = nil, lines: Int = 0, records: Int = 0,
    refused: Int = 0, newEvents: Int = 0, state: State = .working
  ) {
    self.id = id
    self.started = started
    self.finished = finished
    self.lines = lines
    self.records = records
    self.refused = refused
    self.newEvents = newEvents
    self.state = state
  }
}
