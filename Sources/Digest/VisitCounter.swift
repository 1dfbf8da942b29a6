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
  /// True when visits are counted by subject and category only.
  let isCountsOnly: Bool
  /// True when the bursts of devices are noted.
  private let keepsBursts: Bool
  /// What needs no table, but for the visits by action.
  var totals = DigestTotals()
  /// Users and clients, as ``SubjectName`` writes them.
  var subjectNames = NameTable()
  var usage: CounterTable
  /// By the numbers of ``subjectNames``.
  private var recent = TableMemory<RecentUsage>(count: 1024)
  /// Users with their clients, as ``SightingName`` writes them.
  var sightingNames = NameTable()
  var sightings: CounterTable
  /// By the numbers of ``subjectNames``.
  var recentSightings = TableMemory<RecentSighting>(count: 1024)
  /// By a hash of the user's number and the client.
  var pairs: [UInt64: UInt32] = [:]
  var siteNames = NameTable()
  var sites: CounterTable
  /// Users, clients, hosts, queries and evidence of facts.
  var texts = NameTable()
  var facts: [FactKey: FactCount] = [:]
  var bursts: BurstTable
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
  let namesLimit: Int
  private let factsLimit: Int

  /// Makes empty tables that take about `memory` bytes together.
  init(classifier: Classifier, depth: DigestDepth, memory: Int) {
    self.classifier = classifier
    isCountsOnly = depth == .counts
    keepsBursts = depth == .whole
    oldest = classifier.oldest.milliseconds
    // Parts of 16 MiB that are multiples of a large page.
    hosts = NameMemo(memory: memory * 5 / 8)
    // Lines are in the order of time, so few of their keys are still counted after a while.
    sites = CounterTable(memory: memory / 8)
    usage = CounterTable(memory: memory / 8)
    sightings = CounterTable(memory: memory / 32)
    users = NameMemo(memory: memory / 32)
    clients = NameMemo(memory: memory / 32)
    bursts = BurstTable(memory: memory / 32)
    namesLimit = memory / 16
    factsLimit = max(1000, memory / 16 / 112)
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
    for place in records.indices { prepare(records[place], at: place, bytes) }
    for place in records.indices {
      group[place].hostCandidate = hosts.candidate(hash: group[place].hostHash)
    }
    for place in records.indices {
      guard let more = resolve(at: place, bytes, source) else { continue }
      classify(
        records[place], bytes: bytes, host: more.host, hostPlace: more.hostPlace,
        subject: more.subject, source: source,
        count: FactCount(
          count: 1, bytes: group[place].bytes, log: source.log,
          offset: chunkOffset + Int64(records[place].line.start)))
    }
    for place in records.indices where group[place].usageKey != 0 {
      countUsage(group[place].usageKey, bytes: group[place].bytes)
      if !isCountsOnly {
        sites.add(group[place].siteKey, count: 1, bytes: group[place].bytes)
        countSighting(at: place, bytes: bytes)
      }
    }
  }

  /// Takes what is needed of a record, and asks for the memory in which its host and its user, or
  /// client, are remembered.
  @inline(always)
  private mutating func prepare(
    _ record: borrowing Record, at place: Int, _ bytes: Span<UInt8>
  ) {
    let hostPlaces = record.host
    let host = ShortName(bytes, hostPlaces.places) ?? ShortName()
    let hostHash = host.length != 0 ? host.hash : KeyHash.hash(bytes, hostPlaces.places)
    hosts.prefetch(hash: hostHash)
    let hasUser = !record.user.isEmpty
    let subjectPlaces = hasUser ? record.user : record.client
    let places = SubjectEntry.cut(subjectPlaces.places)
    let subject = ShortName(bytes, places) ?? ShortName()
    let hash = subject.length != 0 ? subject.hash : KeyHash.hash(bytes, places)
    if hasUser { users.prefetch(hash: hash) } else { clients.prefetch(hash: hash) }
    group[place].host = host
    group[place].hostHash = hostHash
    group[place].hostPlaces = hostPlaces
    group[place].subject = subject
    group[place].subjectHash = hash
    group[place].subjectPlaces = subjectPlaces
    group[place].clientPlaces = record.client
    group[place].hasUser = hasUser
    group[place].clientHash =
      hasUser ? VisitCounter.hash(of: record.client, bytes: bytes) : 0
    if keepsBursts {
      // Without a user the subject is the client itself.
      let device =
        hasUser ? VisitCounter.device(client: group[place].clientHash, user: hash) : hash
      group[place].device = device
      bursts.prefetch(device)
    }
    group[place].hasDeviceEvidence = VisitCounter.hasDeviceEvidence(record)
    group[place].action = record.action
    group[place].time = record.time
    group[place].bytes = max(0, record.bytes)
    group[place].usageKey = 0
  }

  /// True when the device acted on a visit and told a category of its own.
  @inline(always)
  static func hasDeviceEvidence(_ record: borrowing Record) -> Bool {
    let hasCategory = record.deviceCategory.count > 0
    let action = record.action
    return hasCategory && (action == .blocked || action == .warned)
  }

  /// Finds out who visited what, and under which keys the visit counts.
  ///
  /// - Returns: What is known of host and subject of a visit that needs a closer look; otherwise
  ///   `nil`.
  @inline(always)
  private mutating func resolve(
    at place: Int, _ bytes: Span<UInt8>, _ source: DigestSource
  ) -> (host: HostEntry, hostPlace: Int, subject: SubjectEntry)? {
    let time = group[place].time
    guard time >= oldest else {
      totals.expired += 1
      return nil
    }
    let action = group[place].action
    actions[Int(action.rawValue)] += 1
    let subject = subject(at: place, bytes: bytes)
    let (host, hostPlace) = host(at: place, bytes: bytes)
    if isCountsOnly {
      group[place].usageKey = PackedKey.visits(name: subject.name, category: PackedKey.everything)
      recent.prefetch(Int(subject.name))
      return host.needsMore ? (host, hostPlace, subject) : nil
    }
    day.move(to: time, in: classifier)
    let usageKey = PackedKey.usage(
      name: subject.name, quarterHour: day.quarterHour, category: PackedKey.everything,
      action: action, source: source.number)
    let siteKey = PackedKey.site(
      name: host.site, day: day.day, group: subject.group, action: action, source: source.number)
    if keepsBursts {
      bursts.note(
        group[place].device, host: group[place].hostHash, at: time, source: source.number)
    }
    recent.prefetch(Int(subject.name))
    sites.prefetch(siteKey)
    group[place].usageKey = usageKey
    group[place].siteKey = siteKey
    guard host.needsMore || group[place].hasDeviceEvidence else { return nil }
    return (host, hostPlace, subject)
  }

  /// Counts a visit of a subject.
  @inline(always)
  private mutating func countUsage(_ key: UInt64, bytes: Int64) {
    let name = Int(PackedKey.name(key))
    if recent[name].key == key {
      recent[name].count += 1
      recent[name].bytes += bytes
      return
    }
    settleUsage(ofSubject: name)
    recent[name] = RecentUsage(key: key, count: 1, bytes: bytes)
  }

  /// Puts what was counted of a subject under its last key into the table.
  @inline(always)
  private mutating func settleUsage(ofSubject name: Int) {
    let last = recent[name]
    if last.key != 0 { usage.add(last.key, count: last.count, bytes: last.bytes) }
  }

  /// Puts everything that was counted into the table of usage.
  mutating func settleUsage() {
    for name in 0..<min(subjectNames.count, recent.count) { settleUsage(ofSubject: name) }
    recent.clear()
  }

  /// Makes room for the usage of a subject.
  mutating func makeRoom(ofSubject name: UInt32) {
    guard Int(name) >= recent.count else { return }
    var grown = TableMemory<RecentUsage>(count: recent.count * 4)
    for place in 0..<recent.count { grown[place] = recent[place] }
    swap(&grown, &recent)
    var seen = TableMemory<RecentSighting>(count: recent.count)
    for place in 0..<recentSightings.count { seen[place] = recentSightings[place] }
    swap(&seen, &recentSightings)
  }

  /// What is known of a visit's host, and where it is remembered.
  @inline(always)
  private mutating func host(
    at place: Int, bytes: Span<UInt8>
  ) -> (entry: HostEntry, place: Int) {
    let places = group[place].hostPlaces.places
    let found = hosts.place(
      of: group[place].host, bytes, places, hash: group[place].hostHash,
      candidate: group[place].hostCandidate)
    if let found { return (hosts[found], found) }
    return newHost(at: places, hash: group[place].hostHash, bytes: bytes)
  }

  /// Writes the usage and empties its table; it must be settled.
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
    guard texts.memory >= namesLimit * 3 / 4 else { return }
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
    sightings = CounterTable(memory: 0)
    sightingNames = NameTable()
    pairs = [:]
    facts = [:]
    bursts = BurstTable(memory: 0)
    (subjectNames, siteNames, texts) = (NameTable(), NameTable(), NameTable())
    users = NameMemo(memory: 0)
    clients = NameMemo(memory: 0)
  }
}
