internal import CivilTime
internal import Digest
internal import Formats
internal import Store
internal import Vocabulary

extension ReadingCommit {
  /// The days of the lines that were read.
  var daysRead: Set<Day> {
    Set(
      results.flatMap(\.spans.keys).filter { $0 != LineSpan.noTime }
        .map { day(of: Instant(seconds: Int64($0) * 900)) })
  }

  /// Keeps the bursts near facts, and those of each source's last quarter hour, near which the next
  /// run may read a fact; forgets those of more than a day before near which none did.
  func addBursts(
    of digest: borrowing Digest, near moments: FactMoments, to writer: inout ReadingWriter
  ) throws(Complaint) {
    var edges: [String: Int64] = [:]
    for (log, result) in zip(logs, results) {
      let last = result.spans.keys.filter { $0 != LineSpan.noTime }.max()
      guard let last else { continue }
      edges[log.state.source] = max(edges[log.state.source] ?? .min, Int64(last) * 900_000)
    }
    try digest.eachBurst { (burst) throws(Complaint) in
      let isNear = moments.areNear(burst)
      guard isNear || burst.end >= edges[burst.source] ?? .max else { return }
      do throws(StoreFault) {
        try writer.add(
          burst: burst, day: day(of: Instant(milliseconds: burst.start)), isEdge: !isNear)
      } catch {
        throw error.complaint
      }
    }
    do throws(StoreFault) {
      for (source, edge) in edges {
        let last = day(of: Instant(milliseconds: edge))
        try writer.forgetEdges(of: source, before: last.advanced(days: -1))
      }
    } catch {
      throw error.complaint
    }
  }
}
