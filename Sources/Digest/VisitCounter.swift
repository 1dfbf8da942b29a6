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
struct VisitCounter {
  let classifier: Classifier
  /// What needs no table.
  var totals = DigestTotals()
  /// Users and clients, as ``SubjectName`` writes them.
  var subjectNames = NameTable()
  var usage: CounterTable
  var siteNames = NameTable()
  var sites: CounterTable
  /// Users, clients, hosts, queries and evidence of facts.
  var texts = NameTable()
  var facts: [FactKey: FactCount] = [:]
  var users = SubjectTable()
  var clients = SubjectTable()
  var hosts: HostTable
  var categorySets = CategorySets()
  /// Room for a host in lower case.
  var hostRoom = [UInt8](repeating: 0, count: HostName.maximumLength)

  private var day = DayMemo()
  private let namesLimit: Int
  private let factsLimit: Int

  /// Makes empty tables that take about `memory` bytes together.
  init(classifier: Classifier, memory: Int) {
    self.classifier = classifier
    hosts = HostTable(memory: memory * 5 / 16)
    // Lines are in the order of time, so few of its keys are still counted after a while.
    usage = CounterTable(memory: memory / 8)
    sites = CounterTable(memory: memory / 4)
    namesLimit = memory / 16
    factsLimit = max(1000, memory / 32 / 80)
  }

  /// Counts the records of a batch.
  mutating func count(
    _ records: [Record], bytes: Span<UInt8>, source: DigestSource, chunkOffset: Int64
  ) {
    let records = records.span
    for place in records.indices {
      add(
        records[place], bytes: bytes, source: source,
        offset: chunkOffset + Int64(records[place].line.start))
    }
  }

  /// Counts one record.
  ///
  /// - Parameters:
  ///   - record: The record; its ranges resolve in `bytes`.
  ///   - bytes: The chunk's buffer.
  ///   - source: Where the line comes from.
  ///   - offset: The offset of the line's first byte in its log.
  private mutating func add(
    _ record: Record, bytes: Span<UInt8>, source: DigestSource, offset: Int64
  ) {
    let moment = Instant(milliseconds: record.time)
    guard moment >= classifier.oldest else {
      totals.expired += 1
      return
    }
    totals.visits += 1
    totals.actions[Int(record.action.rawValue)] += 1
    let subject = subject(of: record, bytes: bytes)
    let (host, hostPlace) = host(of: record, bytes: bytes)
    let size = max(0, record.bytes)
    let quarter = moment.quarterHour
    usage.add(
      PackedKey.usage(
        name: subject.name, quarterHour: quarter, category: PackedKey.everything,
        action: record.action, source: source.number),
      count: 1, bytes: size)
    sites.add(
      PackedKey.site(
        name: host.site, day: day.number(of: moment, quarterHour: quarter, in: classifier.zone),
        group: subject.group, action: record.action, source: source.number),
      count: 1, bytes: size)
    let needsMore =
      host.categories != 0 || host.hasURLEntries || host.engine != 0
      || !record.deviceCategory.isEmpty
    guard needsMore else { return }
    classify(
      record, bytes: bytes, host: host, hostPlace: hostPlace, subject: subject, source: source,
      count: FactCount(count: 1, bytes: size, log: source.log, offset: offset))
  }

  /// True when the names of subjects take too much memory.
  var hasFullSubjects: Bool {
    subjectNames.memory >= namesLimit || subjectNames.count >= NameTable.limit - 1024
      || users.memory + clients.memory >= namesLimit
  }

  /// Forgets the names of subjects; the usage must be written.
  mutating func forgetSubjects() {
    subjectNames.removeAll()
    users.removeAll()
    clients.removeAll()
  }

  /// True when the names of sites take too much memory.
  var hasFullSiteNames: Bool {
    siteNames.memory >= 2 * namesLimit || siteNames.count >= NameTable.limit - 1024
  }

  /// Forgets the names of sites; the site usage must be written.
  mutating func forgetSites() {
    siteNames.removeAll()
    hosts.removeAll()
  }

  /// True when the facts or their texts should be written out before more is counted.
  var hasFullFacts: Bool { facts.count >= factsLimit || texts.memory >= namesLimit }

  /// Forgets the facts and their texts, and the numbers of texts that the other tables remember.
  mutating func forgetFacts() {
    facts.removeAll(keepingCapacity: true)
    texts.removeAll()
    hosts.forgetTexts()
    users.forgetTexts()
    clients.forgetTexts()
  }

  /// Gives the memory of every table back; all must be written.
  mutating func releaseMemory() {
    hosts = HostTable(memory: 0)
    usage = CounterTable(memory: 0)
    sites = CounterTable(memory: 0)
    facts = [:]
    (subjectNames, siteNames, texts) = (NameTable(), NameTable(), NameTable())
    (users, clients) = (SubjectTable(), SubjectTable())
  }
}
