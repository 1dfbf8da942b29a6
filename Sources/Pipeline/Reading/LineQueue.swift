/// Gives visits in the order of their lines, although some are known only after later ones.
struct LineQueue<Visit> {
  private struct Waiting {
    var offset: Int64
    var line: Int
  }

  private var waiting: [Waiting] = []
  private var lines: [Int64: Int] = [:]
  private var visits: [Int64: Visit] = [:]
  /// Lines that turned out to tell of another line's visit.
  private var dropped: Set<Int64> = []
  private var uncertain: [Int64] = []

  /// Notes that a line will have a visit; lines come in their order.
  ///
  /// - Parameter isCertain: False for a line that may also tell of an earlier line's visit.
  mutating func expect(offset: Int64, line: Int, isCertain: Bool = true) {
    waiting.append(Waiting(offset: offset, line: line))
    lines[offset] = line
    if !isCertain { uncertain.append(offset) }
  }

  /// Ends a chunk: uncertain lines that have no visit by now will have none.
  mutating func endChunk() {
    for offset in uncertain where lines.removeValue(forKey: offset) != nil {
      dropped.insert(offset)
    }
    uncertain.removeAll(keepingCapacity: true)
  }

  /// Takes the visit of a line.
  ///
  /// - Parameter visit: Gives the visit, from the line's number.
  mutating func settle(offset: Int64, visit: (Int) -> Visit) {
    guard let line = lines.removeValue(forKey: offset) else { return }
    visits[offset] = visit(line)
  }

  /// Gives every visit that no earlier line is waited for.
  mutating func flush(_ each: (Visit) -> Void) {
    var given = 0
    while given < waiting.count {
      let offset = waiting[given].offset
      if let visit = visits.removeValue(forKey: offset) {
        each(visit)
      } else if dropped.remove(offset) == nil {
        break
      }
      given += 1
    }
    waiting.removeFirst(given)
  }

  /// Gives every visit; no other will come.
  mutating func flushAll(_ each: (Visit) -> Void) {
    for line in waiting { visits.removeValue(forKey: line.offset).map(each) }
    waiting.removeAll()
    lines.removeAll()
    dropped.removeAll()
  }
}
