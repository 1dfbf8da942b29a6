public import Vocabulary

/// What was read and found between two days.
public struct Totals: Hashable, Sendable {
  /// How many lines.
  public var lines = 0
  /// Lines that became a record.
  public var records = 0
  /// Lines that are no request.
  public var skipped = 0
  /// Lines of a visit that another line told already.
  public var folded = 0
  /// Lines that could not be read, by reason.
  public var refused: [RefusalReason: Int] = [:]
  /// The facts kept.
  public var facts = 0
  /// The events that stand.
  public var events = 0

  /// Makes totals of nothing.
  public init() {}
}
