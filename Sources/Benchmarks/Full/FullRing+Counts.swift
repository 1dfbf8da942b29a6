internal import Markup
internal import Vocabulary

extension FullRing {
  /// Compares Vigil's counts of a log with the yardstick's, and Vigil's memory with its limit.
  mutating func checkCounts(_ data: FullData, _ kind: LogKind) throws(Complaint) {
    let log = data.log(kind)
    var programs = ComparedPrograms(vigil: vigil)
    programs.index = index
    programs.yardstick = data.yardstick
    programs.yardstickIndex = data.yardstickIndex
    programs.threads = Self.threads
    let comparison = Comparison(programs, runner: runner, folder: folder)
    let result = try comparison.run(
      ComparedLogs(paths: [log], format: kind.rawValue, bytes: try FileAccess.size(of: log)),
      runs: 1)
    let differences = result.agreement.differences
    add(
      CheckResult(
        "counts of \(kind.rawValue)1g.log",
        measured: differences.isEmpty
          ? result.agreement.agreed.joined(separator: ", ") : differences.joined(separator: "; "),
        limit: "equal to the yardstick's", isGood: differences.isEmpty))
    for row in result.rows where row.isVigil {
      addMemory(
        "\(kind.rawValue)1g.log, \(PlainNumber.counted(row.threads, "thread"))",
        bytes: row.memory.beyondBytes)
    }
    if differences.isEmpty { comparisons.append(result) }
  }

  /// Reads a log in several ways.
  mutating func checkSameResult(_ data: FullData, _ kind: LogKind) throws(Complaint) {
    var ways: [ReadingFingerprint.Way] = []
    for size in Self.chunkSizes {
      ways += Self.threads.map { ReadingFingerprint.Way(threads: $0, chunkSize: size) }
    }
    var different: [String] = []
    var first: ReadingFingerprint?
    for way in ways {
      let found = try ReadingFingerprint(
        log: data.log(kind), format: kind.rawValue, way: way, index: index,
        temporaryFolder: folder)
      if let first, first != found {
        different.append(
          "\(PlainNumber.counted(way.threads, "thread")) with chunks of \(way.chunkSize) bytes")
      }
      first = first ?? found
    }
    add(
      CheckResult(
        "result of \(kind.rawValue)1g.log by threads and chunks",
        measured: different.isEmpty
          ? "\(ways.count) ways, one result" : "other: \(different.joined(separator: ", "))",
        limit: "the same", isGood: different.isEmpty))
  }
}
