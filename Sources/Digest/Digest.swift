public import Vocabulary

/// A digest: the usage, site usage and facts of everything that the workers counted, each once.
///
/// Everything comes in an order that no number of workers changes: subjects, sites and facts by
/// their bytes.
public struct Digest {
  /// What needs no table, of all workers together.
  public let totals: DigestTotals
  private var usages: CounterMerge
  private var siteUsages: CounterMerge
  private var sightings: CounterMerge
  private var facts: FactMerge
  private let bursts: [(file: SpillFile, run: Range<Int64>)]
  private let sources: [String]
  private let taxonomy: Taxonomy
  /// What evidence texts stand for, since most facts share theirs with others.
  private var evidence: [String: [Evidence]] = [:]

  /// Closes the workers' tables and begins to merge them.
  ///
  /// - Parameters:
  ///   - builders: The workers; they must count no more.
  ///   - sources: The names of the run's sources, by number.
  public init(of builders: [DigestBuilder], sources: [String]) throws(Complaint) {
    var totals = DigestTotals()
    for builder in builders {
      try builder.writeOut()
      totals.add(builder.totals)
    }
    self.totals = totals
    self.sources = sources
    taxonomy = builders.first?.classifier.taxonomy ?? Taxonomy([])
    usages = try CounterMerge(runs: Digest.runs(of: builders, \.usage))
    siteUsages = try CounterMerge(runs: Digest.runs(of: builders, \.sites))
    sightings = try CounterMerge(runs: Digest.runs(of: builders, \.sightings))
    facts = try FactMerge(runs: Digest.runs(of: builders, \.facts))
    bursts = Digest.runs(of: builders, \.bursts)
  }

  private static func runs(
    of builders: [DigestBuilder], _ table: KeyPath<SpilledRuns, [Range<Int64>]>
  ) -> [(file: SpillFile, run: Range<Int64>)] {
    builders.flatMap { builder in
      builder.spill.map { file in builder.runs[keyPath: table].map { (file, $0) } } ?? []
    }
  }

  /// The next subject with its usage; `nil` at the end.
  @_lifetime(&self)
  public mutating func nextSubject() throws(Complaint) -> SubjectUsage? {
    guard try usages.next() else { return nil }
    return SubjectUsage(
      SubjectName.subject(of: usages.name), usages.rows.span, sources: sources, taxonomy: taxonomy)
  }

  /// The sightings of the next user at one address; `nil` at the end.
  public mutating func nextSightings() throws(Complaint) -> [Sighting]? {
    guard try sightings.next() else { return nil }
    let subject = SightingName.subject(of: sightings.name)
    return sightings.rows.map { row in
      Sighting(
        subject: subject, quarterHour: PackedKey.time(row.key),
        isBlocked: PackedKey.action(row.key) == .blocked, count: Int(row.count))
    }
  }

  /// The next site with the visits to it; `nil` at the end.
  @_lifetime(&self)
  public mutating func nextSite() throws(Complaint) -> SiteVisits? {
    guard try siteUsages.next() else { return nil }
    return SiteVisits(
      String(decoding: siteUsages.name, as: UTF8.self), siteUsages.rows.span, sources: sources)
  }

  /// The next fact; `nil` at the end.
  ///
  /// Its place's log is the log's number in the run, as text.
  public mutating func nextFact() throws(Complaint) -> Fact? {
    try facts.next().map { fact(of: $0) }
  }

  /// Counts the facts that are left.
  public mutating func countFacts() throws(Complaint) -> Int {
    var count = 0
    while try facts.next() != nil { count += 1 }
    return count
  }

  /// Gives every burst, in no order; those of a device that touch are still to be put together.
  public func eachBurst(_ take: (Burst) throws(Complaint) -> Void) throws(Complaint) {
    for (file, run) in bursts {
      try BurstRun.read(run, of: file) { (open) throws(Complaint) in
        try take(
          Burst(
            source: sources.name(ofSource: UInt8(truncatingIfNeeded: open.source)),
            device: Int64(bitPattern: open.device), start: open.start, end: open.end,
            hosts: open.hosts))
      }
    }
  }

  private mutating func fact(of row: FactRow) -> Fact {
    var rest = row.rest[...]
    let minute = rest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let numbers = Array(rest.dropFirst(4).prefix(3))
    rest = rest.dropFirst(7)
    let client = Digest.takeText(&rest)
    let host = Digest.takeText(&rest)
    let query = Digest.takeText(&rest)
    let text = Digest.takeText(&rest)
    return Fact(
      key: Fact.Key(
        source: sources.name(ofSource: numbers[0]),
        kind: RecordKind(rawValue: numbers[1]) ?? .proxy,
        subject: Subject(user: String(decoding: row.name, as: UTF8.self), client: client),
        host: host, query: query, action: Action(rawValue: numbers[2]) ?? .unknown,
        minute: Int32(bitPattern: minute), evidence: evidence(of: text)),
      count: Int(row.value.count), bytes: row.value.bytes,
      place: Place(log: String(row.value.log), offset: row.value.offset),
      signs: row.value.signs.requestSigns)
  }

  private mutating func evidence(of text: String) -> [Evidence] {
    if let known = evidence[text] { return known }
    if evidence.count >= 4096 { evidence.removeAll(keepingCapacity: true) }
    let found = EvidenceText.evidence(of: text)
    evidence[text] = found
    return found
  }

  private static func takeText(_ rest: inout ArraySlice<UInt8>) -> String {
    let count = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    let text = rest.dropFirst(2).prefix(count)
    rest = rest.dropFirst(2 + count)
    return String(decoding: text, as: UTF8.self)
  }
}
