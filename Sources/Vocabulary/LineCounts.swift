/// What became of lines: lines = records + skipped + folded + refused.
public struct LineCounts: Hashable, Sendable {
  /// All lines.
  public var lines = 0
  /// Lines that say something of a visit.
  public var records = 0
  /// Lines that are well-formed and no request.
  public var skipped = 0
  /// Lines that tell of a visit that another line told already.
  public var folded = 0
  /// Lines that could not be read, by ``RefusalReason`` (its raw value is the place).
  public var refusedByReason = [Int](repeating: 0, count: RefusalReason.allCases.count)

  /// Makes counts of nothing.
  public init() {}

  /// All lines that could not be read.
  public var refused: Int { refusedByReason.reduce(0, +) }

  /// Adds other counts to these.
  public mutating func add(_ other: LineCounts) {
    lines += other.lines
    records += other.records
    skipped += other.skipped
    folded += other.folded
    for place in refusedByReason.indices { refusedByReason[place] += other.refusedByReason[place] }
  }

  /// Notes that some lines, counted as folded, told of visits that no other line told.
  public mutating func stand(_ lines: Int) {
    folded -= lines
    records += lines
  }

  /// Adds one refused line.
  public mutating func refuse(_ reason: RefusalReason) {
    lines += 1
    refusedByReason[Int(reason.rawValue)] += 1
  }
}
