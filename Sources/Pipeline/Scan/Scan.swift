public import Digest
public import Vocabulary

/// Reads and classifies with no store: a pure function of its input.
public struct Scan: Sendable {
  private let reading: Reading
  private let classifier: Classifier
  private let sources: [String]

  /// Prepares a scan.
  ///
  /// - Parameters:
  ///   - classifier: What to classify with.
  ///   - options: How to use the machine.
  ///   - sources: The names of the sources, by the numbers that the pieces use.
  ///   - progress: Told of each chunk that was read.
  public init(
    classifier: Classifier, options: ReadingOptions, sources: [String],
    progress: ReadingProgress = ReadingProgress()
  ) {
    self.classifier = classifier
    self.sources = sources
    reading = Reading(classifier: classifier, options: options, progress: progress)
  }

  /// Reads every piece.
  ///
  /// - Parameters:
  ///   - pieces: The logs.
  ///   - eachFact: Called with each fact, in the order of facts; `nil` to have them counted only.
  public func run(
    _ pieces: [LogPiece], eachFact: ((Fact) throws(Complaint) -> Void)? = nil
  ) throws(Complaint) -> ScanResult {
    let (results, builders) = try reading.read(pieces)
    var digest = try Digest(of: builders, sources: sources)
    var result = ScanResult()
    result.pieces = results
    for piece in results { result.counts.add(piece.counts) }
    result.totals = digest.totals
    result.categoryIDs = classifier.taxonomy.categories.map(\.id)
    while let usage = try digest.nextSubject() {
      let subject = usage.subject
      result.people.add(subject.user.isEmpty ? subject.client : subject.user, usage.visits)
    }
    while eachFact != nil, let seen = try digest.nextSightings() { result.sightings += seen }
    while let site = try digest.nextSite() { result.sites.add(site.site, site.visits) }
    if let eachFact {
      var moments = FactMoments()
      while let fact = try digest.nextFact() {
        result.facts += 1
        moments.insert(fact)
        try eachFact(fact)
      }
      try digest.eachBurst { burst in
        if moments.areNear(burst) { result.bursts.append(burst) }
      }
    } else {
      result.facts = try digest.countFacts()
    }
    result.people.close()
    result.sites.close()
    return result
  }
}
