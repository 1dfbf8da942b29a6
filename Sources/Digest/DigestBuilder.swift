public import Formats
internal import Intake
public import Vocabulary

/// What one worker counts: usage, site usage and facts, in tables of fixed size.
///
/// Not shared between threads. A full table is sorted, written to a temporary file and emptied;
/// ``Digest`` merges the files of all workers, so the results are exact whatever the size.
public final class DigestBuilder {
  /// What needs no table.
  public var totals: DigestTotals { counter.allTotals }
  private(set) var runs = SpilledRuns()
  private(set) var spill: SpillFile?

  private let temporaryFolder: String
  private var counter: VisitCounter

  /// Makes empty tables.
  ///
  /// - Parameters:
  ///   - classifier: What to classify with.
  ///   - depth: How much to keep.
  ///   - memory: About how many bytes the tables may take together.
  ///   - temporaryFolder: Where to write what does not fit.
  public init(
    classifier: Classifier, depth: DigestDepth = .whole, memory: Int, temporaryFolder: String
  ) {
    self.temporaryFolder = temporaryFolder
    counter = VisitCounter(classifier: classifier, depth: depth, memory: memory)
  }

  /// What the worker classifies with.
  var classifier: Classifier { counter.classifier }

  /// Counts records.
  ///
  /// - Parameters:
  ///   - records: The records; their ranges resolve in `bytes`.
  ///   - bytes: The chunk's buffer.
  ///   - source: Where the lines come from.
  ///   - chunkOffset: The offset of the chunk's first byte in its log.
  public func take(
    _ records: [Record], bytes: Span<UInt8>, source: DigestSource, chunkOffset: Int64
  ) throws(Complaint) {
    counter.count(records, bytes: bytes, source: source, chunkOffset: chunkOffset)
    if counter.usage.isFull || counter.hasFullSubjects { try writeUsage() }
    if counter.hasFullSightings { try writeSightings() }
    if counter.sites.isFull || counter.hasFullSiteNames { try writeSites() }
    if counter.hasFullFacts { try writeFacts() }
    if counter.bursts.isFull { try writeBursts() }
  }

  /// Writes everything that is still in the tables to the temporary file, and gives the tables'
  /// memory back.
  func writeOut() throws(Complaint) {
    try writeSightings()
    try writeUsage()
    try writeSites()
    try writeFacts()
    counter.bursts.endAll()
    try writeBursts()
    counter.releaseMemory()
  }

  private func writeSightings() throws(Complaint) {
    counter.settleSightings()
    if counter.sightings.count > 0 {
      var writer = CounterRunWriter(file: try openSpill())
      try counter.writeSightings(to: &writer)
      runs.sightings.append(try writer.end())
    }
    counter.forgetSightings()
  }

  private func writeUsage() throws(Complaint) {
    // They know users by the numbers that may be forgotten here.
    if counter.hasFullSubjects { try writeSightings() }
    counter.settleUsage()
    if counter.usage.count > 0 {
      var writer = CounterRunWriter(file: try openSpill())
      try counter.writeUsage(to: &writer)
      runs.usage.append(try writer.end())
    }
    if counter.hasFullSubjects { counter.forgetSubjects() }
  }

  private func writeSites() throws(Complaint) {
    if counter.sites.count > 0 {
      var writer = CounterRunWriter(file: try openSpill())
      try counter.writeSites(to: &writer)
      runs.sites.append(try writer.end())
    }
    if counter.hasFullSiteNames { counter.forgetSites() }
  }

  private func writeFacts() throws(Complaint) {
    if !counter.facts.isEmpty {
      var writer = FactRunWriter(file: try openSpill())
      let facts = counter.sortedFacts()
      for place in 0..<facts.count { try writer.write(facts.row(at: place, texts: counter.texts)) }
      runs.facts.append(try writer.end())
    }
    counter.forgetFacts()
  }

  private func writeBursts() throws(Complaint) {
    guard !counter.bursts.ended.isEmpty else { return }
    runs.bursts.append(try BurstRun.write(counter.bursts.ended, to: try openSpill()))
    counter.bursts.forgetEnded()
  }

  private func openSpill() throws(Complaint) -> SpillFile {
    if let spill { return spill }
    let file = try SpillFile(folder: temporaryFolder)
    spill = file
    return file
  }
}
