internal import Store
public import Vocabulary

/// What a run did, for the person who looks after it.
public struct RunSummary: Sendable {
  /// True when another run was at work, so that this one did nothing.
  public var anotherIsAtWork = false
  /// How many logs had something new.
  public var logs = 0
  /// How many lines of each kind were read.
  public var counts = LineCounts()
  /// Facts that were counted.
  public var facts = 0
  /// Events found for the first time.
  public var newEvents = 0
  /// Events that changed, were joined or went.
  public var changedEvents = 0
  /// What retention deleted, in one sentence; empty when there was nothing to delete.
  public var retention = ""
  /// The day's reports: those that were written, or, where nothing had changed, those that were there.
  public var reports: [String] = []
  /// The first refused lines by log, for finding out why.
  public var refused: [String] = []
  /// What came of lists that had changed.
  public var listNotes: [String] = []
  /// What the run observed beside the visits; the store keeps it.
  var observations: [Observation] = []
  /// What went wrong; the rest was done all the same.
  public var complaints: [Complaint] = []

  /// Makes a summary of nothing.
  public init() {}

  /// What a person should know, without being a fault.
  public var notes: [String] { ObservationWords.notes(of: observations) }
}
