// hot: filled and emptied for every few hundred lines.
internal import Vocabulary

/// Some records of a chunk, in the order of their lines.
public struct RecordBatch {
  /// How many lines of records a batch holds: few enough to stay in the cache.
  public static let capacity = 512

  /// The records.
  public internal(set) var records: [Record] = []
  /// What each record is: ``LineOutcome/record``, ``LineOutcome/question`` or
  /// ``LineOutcome/answer``.
  public private(set) var outcomes: [LineOutcome] = []

  /// Makes an empty batch.
  public init() {
    records.reserveCapacity(RecordBatch.capacity)
    outcomes.reserveCapacity(RecordBatch.capacity)
  }

  /// True when no further line fits.
  @inlinable
  public var isFull: Bool { records.count >= RecordBatch.capacity }

  /// Forgets the records.
  public mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    outcomes.removeAll(keepingCapacity: true)
  }

  /// Begins the record of a line, which says nothing yet: its place.
  @inline(__always)
  mutating func begin() -> Int {
    records.append(Record())
    return records.count - 1
  }

  /// Ends the record that was begun last, by what its line is.
  @inline(__always)
  mutating func end(_ outcome: LineOutcome, counts: inout LineCounts) {
    counts.lines += 1
    switch outcome {
    case .skipped: counts.skipped += 1
    case .folded: counts.folded += 1
    case .record, .question:
      counts.records += 1
      outcomes.append(outcome)
      return
    case .answer:
      counts.folded += 1
      outcomes.append(outcome)
      return
    }
    records.removeLast()
  }

  /// Drops the record that was begun last, since its line cannot be read.
  mutating func drop() { records.removeLast() }
}
