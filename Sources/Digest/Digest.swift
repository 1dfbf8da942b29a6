public import Vocabulary

/// A digest: the usage, site usage and facts of everything that the workers counted, each once.
public struct Digest {
  /// One row of a digest.
  public enum Row {
    /// Usage; its category is an id of the classifier's taxonomy.
    case usage(Usage)
    /// Site usage.
    case site(SiteUsage)
    /// A fact. Its place's log is the log's number in the run, as text.
    case fact(Fact)
  }

  /// What needs no table, of all workers together.
  public let totals: DigestTotals
  private var usages: CounterMerge
  private var siteUsages: CounterMerge
  private var facts: FactMerge
  private let sources: [String]
  private let taxonomy: Taxonomy
  /// The subject and the site of the last row, since rows of one follow each other.
  private var subject = Subject(user: "", client: "")
  private var siteName = ""
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
    facts = try FactMerge(runs: Digest.runs(of: builders, \.facts))
  }

  private static func runs(
    of builders: [DigestBuilder], _ table: KeyPath<SpilledRuns, [Range<Int64>]>
  ) -> [(file: SpillFile, run: Range<Int64>)] {
    builders.flatMap { builder in
      builder.spill.map { file in builder.runs[keyPath: table].map { (file, $0) } } ?? []
    }
  }

  /// The next row, in an order that no number of workers changes; `nil` at the end.
  public mutating func next() throws(Complaint) -> Row? {
    if let row = try usages.next() { return .usage(usage(of: row)) }
    if let row = try siteUsages.next() { return .site(site(of: row)) }
    return try facts.next().map { .fact(fact(of: $0)) }
  }

  private mutating func usage(of row: CounterTable.Entry) -> Usage {
    if usages.isNewName { subject = SubjectName.subject(of: usages.name) }
    let number = PackedKey.middle(row.key)
    return Usage(
      source: name(ofSource: PackedKey.source(row.key)), subject: subject,
      category: number == PackedKey.everything
        ? Usage.everything : taxonomy.categories[Int(number)].id,
      action: PackedKey.action(row.key), quarterHour: PackedKey.time(row.key),
      count: Int(row.count), bytes: row.bytes)
  }

  private mutating func site(of row: CounterTable.Entry) -> SiteUsage {
    if siteUsages.isNewName { siteName = String(decoding: siteUsages.name, as: UTF8.self) }
    return SiteUsage(
      source: name(ofSource: PackedKey.source(row.key)),
      group: Group(rawValue: PackedKey.middle(row.key)) ?? .unidentified,
      site: siteName, action: PackedKey.action(row.key),
      day: Day(number: PackedKey.time(row.key)), count: Int(row.count))
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
        source: name(ofSource: numbers[0]), kind: RecordKind(rawValue: numbers[1]) ?? .proxy,
        subject: Subject(user: String(decoding: row.name, as: UTF8.self), client: client),
        host: host, query: query, action: Action(rawValue: numbers[2]) ?? .unknown,
        minute: Int32(bitPattern: minute), evidence: evidence(of: text)),
      count: Int(row.value.count), bytes: row.value.bytes,
      place: Place(log: String(row.value.log), offset: row.value.offset))
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

  private func name(ofSource number: UInt8) -> String {
    Int(number) < sources.count ? sources[Int(number)] : ""
  }
}
