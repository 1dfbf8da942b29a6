internal import CivilTime
internal import Digest
internal import Formats
internal import Pipeline
internal import Searches
internal import Sites
public import Vocabulary
internal import WebAddress

/// Everything that a scan gives, made comparable: equal for the same lines, however they are read.
public struct ReadingFingerprint: Hashable, Sendable {
  private let counts: LineCounts
  private let totals: DigestTotals
  private let people: TopCount
  private let sites: TopCount
  private let facts: Int
  /// A hash of every fact in its order; other in each process.
  private let factsHash: Int

  /// How a log is read.
  public struct Way: Hashable, Sendable {
    /// How many workers read.
    public var threads: Int
    /// How many bytes a chunk aims to have.
    public var chunkSize: Int

    /// Makes one.
    public init(threads: Int, chunkSize: Int) {
      self.threads = threads
      self.chunkSize = chunkSize
    }
  }

  /// Scans a log.
  ///
  /// - Parameters:
  ///   - log: The log's path.
  ///   - format: The log's format.
  ///   - way: How it is read.
  ///   - index: The path of the lists' index.
  ///   - temporaryFolder: Where tables are written that do not fit.
  public init(
    log: String, format: String, way: Way, index: String, temporaryFolder: String
  ) throws(Complaint) {
    let zone = try SchoolZone(identifier: "Europe/London")
    let lists = try SiteIndex(path: index)
    let classifier = Classifier(
      index: lists, taxonomy: lists.taxonomy,
      suffixes: try PublicSuffixList(path: PublicSuffixList.debianPath),
      phrases: PhraseTable([]), zone: zone, noteworthy: CategorySet(bits: .max),
      deviceCategories: nil, groups: UnknownGroups(), oldest: Instant(milliseconds: .min))
    // The year only has to be the same each time.
    let opener = LogOpener(
      zone: zone, now: Instant(seconds: 1_773_000_000), year: 2025,
      format: FormatTable.format(named: format))
    let scan = Scan(
      classifier: classifier,
      options: ReadingOptions(
        threads: way.threads, chunkSize: way.chunkSize, temporaryFolder: temporaryFolder),
      sources: [""])
    var hasher = Hasher()
    let result = try scan.run([try opener.wholeLog(path: log, number: 0).piece]) {
      fact throws(Complaint) in hasher.combine(fact)
    }
    counts = result.counts
    totals = result.totals
    people = result.people
    sites = result.sites
    facts = result.facts
    factsHash = hasher.finalize()
  }
}
