/// Gives visits in the order of their lines, although some are known only after later ones.
struct LineQueue<Visit> {
  private struct Waiting {
    var offset: Int64
    var line: Int
  }

  private var waiting: [Waiting] = []
  private var lines: [Int64: Int] = [:]
  private var visits: [Int64: Visit] = [:]

  /// Notes that a line will have a visit; lines come in their order.
  mutating func expect(offset: Int64, line: Int) {
    waiting.append(Waiting(offset: offset, line: line))
    lines[offset] = line
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
    while given < waiting.count, let visit = visits.removeValue(forKey: waiting[given].offset) {
      each(visit)
      given += 1
    }
    waiting.removeFirst(given)
  }

  /// Gives every visit; no other will come.
  mutating func flushAll(_ each: (Visit) -> Void) {
    for line in waiting { visits.removeValue(forKey: line.offset).map(each) }
    waiting.removeAll()
    lines.removeAll()
  }
}
