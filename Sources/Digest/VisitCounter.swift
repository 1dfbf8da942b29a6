// hot: every record is counted here.
internal import Formats
internal import Intake
internal import Vocabulary
internal import WebAddress

/// The tables of one worker.
///
/// One value that is changed in one place, so that nothing is looked up, retained or checked again
/// for each line. Each table has names of its own, so that one that is full can be written and
/// emptied while the others stay as they are.
struct VisitCounter: ~Copyable {
  let classifier: Classifier
  /// What needs no table, but for the visits by action.
  var totals = DigestTotals()
  /// Users and clients, as ``SubjectName`` writes them.
  var subjectNames = NameTable()
  var usage: CounterTable
  var siteNames = NameTable()
  var sites: CounterTable
  /// Users, clients, hosts, queries and evidence of facts.
  var texts = NameTable()
  var facts: [FactKey: FactCount] = [:]
  var users: NameMemo<SubjectEntry>
  var clients: NameMemo<SubjectEntry>
  var hosts: NameMemo<HostEntry>
  /// By the places of ``hosts``; only of hosts of which facts are kept.
  var hostFacts: [Int: HostFacts] = [:]
  var categorySets = CategorySets()
  /// Room for the suffixes of a host.
  var suffixes: [HostSuffixes.Suffix] = []
  /// Room for a host in lower case.
  var hostRoom = [UInt8](repeating: 0, count: HostName.maximumLength)

  /// Lines whose memory is asked for together.
  private static let groupSize = 32
  var group = TableMemory<PendingVisit>(count: groupSize)
  private var actions = InlineArray<8, Int>(repeating: 0)
  var day = DayMemo()
  private let oldest: Int64
  private let namesLimit: Int
  private let factsLimit: Int

  /// Makes empty tables that take about `memory` bytes together.
  init(classifier: Classifier, memory: Int) {
    self.classifier = classifier
    oldest = classifier.oldest.milliseconds
    users = NameMemo(memory: memory / 16)
    clients = NameMemo(memory: memory / 16)
    hosts = NameMemo(memory: memory * 9 / 16)
    // Lines are in the order of time, so few of its keys are still counted after a while.
    usage = CounterTable(memory: memory / 8)
    sites = CounterTable(memory: memory * 3 / 16)
    namesLimit = memory / 16
    factsLimit = max(1000, memory / 32 / 80)
  }

  /// What needs no table.
  var allTotals: DigestTotals {
    var all = totals
    for place in all.actions.indices {
      all.actions[place] += actions[place]
      all.visits += actions[place]
    }
    return all
  }

  /// Counts the records of a batch.
  mutating func count(
    _ records: [Record], bytes: Span<UInt8>, source: DigestSource, chunkOffset: Int64
  ) {
    let records = records.span
    var start = 0
    while start < records.count {
      let end = min(start + VisitCounter.groupSize, records.count)
      count(records.extracting(start..<end), bytes, source, chunkOffset)
      start = end
    }
  }

  /// Counts a few records in three steps, so that the memory that a step reads is on its way while
  /// the step before it is done for the other records.
  private mutating func count(
    _ records: Span<Record>, _ bytes: Span<UInt8>, _ source: DigestSource, _ chunkOffset: Int64
  ) {
    for place in records.indices { prepareNames(of: records[place], at: place, bytes) }
    for place in records.indices {
      group[place].hostCandidate = hosts.candidate(hash: group[place].hostHash)
    }
    for place in records.indices {
      resolve(records[place], at: place, bytes, source, chunkOffset)
    }
    for place in records.indices where group[place].usageKey != 0 {
      usage.add(group[place].usageKey, count: 1, bytes: group[place].bytes)
      sites.add(group[place].siteKey, count: 1, bytes: group[place].bytes)
    }
  }

  /// Asks for the memory in which host and user, or client, of a record are remembered.
  @inline(always)
  private mutating func prepareNames(of record: Record, at place: Int, _ bytes: Span<UInt8>) {
    let host = ShortName(bytes, record.host.places) ?? ShortName()
    let hostHash =
      host.length != 0 ? host.hash : KeyHash.hash(bytes, record.host.places)
    group[place].host = host
    group[place].hostHash = hostHash
    hosts.prefetch(hash: hostHash)
    let hasUser = !record.user.isEmpty
    let places = SubjectEntry.cut(hasUser ? record.user.places : record.client.places)
    let subject = ShortName(bytes, places) ?? ShortName()
    let hash = subject.length != 0 ? subject.hash : KeyHash.hash(bytes, places)
    group[place].subject = subject
    group[place].subjectHash = hash
    if hasUser { users.prefetch(hash: hash) } else { clients.prefetch(hash: hash) }
  }

  /// Finds out who visited what, and under which keys the visit counts.
  @inline(always)
  private mutating func resolve(
    _ record: Record, at place: Int, _ bytes: Span<UInt8>, _ source: DigestSource,
    _ chunkOffset: Int64
  ) {
    group[place].usageKey = 0
    guard record.time >= oldest else {
      totals.expired += 1
      return
    }
    actions[Int(record.action.rawValue)] += 1
    let moment = Instant(milliseconds: record.time)
    let subject = subject(of: record, group[place], bytes: bytes)
    let (host, hostPlace) = host(of: record, at: place, bytes: bytes)
    let size = max(0, record.bytes)
    let quarter = moment.quarterHour
    let day = day.number(of: moment, quarterHour: quarter, in: classifier)
    group[place].bytes = size
    group[place].usageKey = PackedKey.usage(
      name: subject.name, quarterHour: quarter, category: PackedKey.everything,
      action: record.action, source: source.number)
    group[place].siteKey = PackedKey.site(
      name: host.site, day: day, group: subject.group, action: record.action,
      source: source.number)
    usage.prefetch(group[place].usageKey)
    sites.prefetch(group[place].siteKey)
    guard host.needsMore || !record.deviceCategory.isEmpty else { return }
    classify(
      record, bytes: bytes, host: host, hostPlace: hostPlace, subject: subject, source: source,
      count: FactCount(
        count: 1, bytes: size, log: source.log,
        offset: chunkOffset + Int64(record.line.start)))
  }

  /// What is known of the record's host, and where it is remembered.
  @inline(always)
  private mutating func host(
    of record: Record, at place: Int, bytes: Span<UInt8>
  ) -> (entry: HostEntry, place: Int) {
    let places = record.host.places
    let found = hosts.place(
      of: group[place].host, bytes, places, hash: group[place].hostHash,
      candidate: group[place].hostCandidate)
    if let found { return (hosts[found], found) }
    return newHost(of: record, hash: group[place].hostHash, bytes: bytes)
  }

  /// Writes the usage and empties its table.
  mutating func writeUsage(to writer: inout CounterRunWriter) throws(Complaint) {
    try writer.write(&usage, names: &subjectNames)
  }

  /// Writes the site usage and empties its table.
  mutating func writeSites(to writer: inout CounterRunWriter) throws(Complaint) {
    try writer.write(&sites, names: &siteNames)
  }

  /// True when the names of subjects take too much memory.
  var hasFullSubjects: Bool {
    subjectNames.memory >= namesLimit || subjectNames.count >= NameTable.limit - 1024
  }

  /// Forgets the names of subjects; the usage must be written.
  mutating func forgetSubjects() {
    subjectNames.removeAll()
    users.removeAll()
    clients.removeAll()
  }

  /// True when the names of sites take too much memory.
  var hasFullSiteNames: Bool {
    siteNames.memory >= 4 * namesLimit || siteNames.count >= NameTable.limit - 1024
  }

  /// Forgets the names of sites; the site usage must be written.
  mutating func forgetSites() {
    siteNames.removeAll()
    hosts.removeAll()
  }

  /// True when the facts or their texts should be written out before more is counted.
  var hasFullFacts: Bool { facts.count >= factsLimit || texts.memory >= namesLimit }

  /// The facts in the order of their rows.
  mutating func sortedFacts() -> SortedFacts { SortedFacts(facts, texts: &texts) }

  /// Forgets the facts, and when they take much memory their texts with the numbers of texts that
  /// the other tables remember.
  mutating func forgetFacts() {
    facts.removeAll(keepingCapacity: true)
    guard texts.memory >= namesLimit / 2 else { return }
    texts.removeAll()
    hostFacts.removeAll(keepingCapacity: true)
    users.changeAll { $0.text = 0 }
    clients.changeAll { $0.text = 0 }
  }

  /// Gives the memory of every table back; all must be written.
  mutating func releaseMemory() {
    hosts = NameMemo(memory: 0)
    hostFacts = [:]
    usage = CounterTable(memory: 0)
    sites = CounterTable(memory: 0)
    facts = [:]
    (subjectNames, siteNames, texts) = (NameTable(), NameTable(), NameTable())
    users = NameMemo(memory: 0)
    clients = NameMemo(memory: 0)
  }
}
