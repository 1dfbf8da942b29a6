public import Vocabulary

/// What one commit of reading keeps; it adds to what is there.
///
/// Rows that come sorted are written fastest. `day` is the row's school day: the day on which it
/// is judged and by which it expires, never after the day on which the line was read.
public struct ReadingWriter {
  private let store: Store
  private var usageRows: RowBatch
  private var siteRows: RowBatch
  private var factRows: RowBatch
  private var burstRows: RowBatch
  private var sightingRows: RowBatch
  private var sources: Numbers<String>
  private var categories: Numbers<String>
  private var subjects: Numbers<Subject>
  private var evidence: Numbers<[Evidence]>

  init(store: Store) throws(StoreFault) {
    let database = store.database
    self.store = store
    usageRows = try RowBatch(
      into: "usage",
      ["day", "source", "subject", "category", "action", "quarter", "count", "bytes"],
      upsert: ReadingWriter.adding(["count", "bytes"]), of: database)
    siteRows = try RowBatch(
      into: "site_usage", ["day", "source", "user_group", "site", "action", "count"],
      upsert: ReadingWriter.adding(["count"]), of: database)
    factRows = try RowBatch(
      into: "facts",
      [
        "day", "source", "subject", "host", "query", "kind", "action", "minute", "evidence",
        "count", "bytes", "log", "offset", "pages", "embedded", "parts", "programs", "seconds",
        "first", "device",
      ],
      upsert: ReadingWriter.adding(
        ["count", "bytes", "pages", "embedded", "parts", "programs"])
        + ReadingWriter.earlierPlace + ReadingWriter.joinedTimes, of: database)
    burstRows = try RowBatch(
      into: "bursts", ["day", "source", "device", "start", "end", "is_edge", "hosts"],
      upsert: " ON CONFLICT DO UPDATE SET end = max(end, excluded.end), "
        + "is_edge = min(is_edge, excluded.is_edge), hosts = hosts | excluded.hosts",
      of: database)
    sightingRows = try RowBatch(
      into: "sightings",
      ["day", "subject", "low", "high", "blocked_low", "blocked_high", "blocked"],
      upsert: ReadingWriter.joining, of: database)
    sources = try ReadingWriter.names(of: database)
    categories = try ReadingWriter.names(of: database)
    subjects = Numbers(
      find: try database.statement("SELECT id FROM subjects WHERE user = ? AND client = ?"),
      insert: try database.statement(
        "INSERT INTO subjects (user, client) VALUES (?, ?) RETURNING id")
    ) { [.text($0.user), .text($0.client)] }
    evidence = Numbers(
      find: try database.statement("SELECT id FROM evidence WHERE json = ?"),
      insert: try database.statement("INSERT INTO evidence (json) VALUES (?) RETURNING id")
    ) { [.text(JSONText.of($0))] }
  }

  private static func names(of database: Database) throws(StoreFault) -> Numbers<String> {
    Numbers(
      find: try database.statement("SELECT id FROM names WHERE text = ?"),
      insert: try database.statement("INSERT INTO names (text) VALUES (?) RETURNING id")
    ) { [.text($0)] }
  }

  /// Adds counts and bytes to the row of the same subject, category, action and quarter hour.
  public mutating func add(usage: Usage, day: Day) throws(StoreFault) {
    try usageRows.add([
      .day(day), .integer(try sources.number(of: usage.source)),
      .integer(try subjects.number(of: usage.subject)),
      .integer(try categories.number(of: usage.category)), .choice(usage.action),
      .number(usage.quarterHour), .amount(usage.count), .amount(usage.bytes),
    ])
  }

  /// Adds when a user was seen at an address to the row of the same day.
  ///
  /// - Parameter sightings: Of one subject and of this day.
  public mutating func add(sightings: [Sighting], day: Day) throws(StoreFault) {
    guard let subject = sightings.first?.subject else { return }
    var passed = QuarterHours()
    var blocked = QuarterHours()
    var count = 0
    for sighting in sightings {
      if sighting.isBlocked {
        blocked.insert(sighting.quarterHour)
        count += sighting.count
      } else {
        passed.insert(sighting.quarterHour)
      }
    }
    try sightingRows.add([
      .day(day), .integer(try subjects.number(of: subject)), .integer(passed.low),
      .integer(passed.high), .integer(blocked.low), .integer(blocked.high), .amount(count),
    ])
  }

  /// Adds the count to the row of the same group, site, action and day.
  public mutating func add(site: SiteUsage) throws(StoreFault) {
    try siteRows.add([
      .day(site.day), .integer(try sources.number(of: site.source)), .choice(site.group),
      .text(site.site), .choice(site.action), .amount(site.count),
    ])
  }

  /// Adds count and bytes to the fact of the same key; the earlier place is kept.
  public mutating func add(fact: Fact, day: Day) throws(StoreFault) {
    let key = fact.key
    try factRows.add([
      .day(day), .integer(try sources.number(of: key.source)),
      .integer(try subjects.number(of: key.subject)), .text(key.host), .text(key.query),
      .choice(key.kind), .choice(key.action), .number(key.minute),
      .integer(try evidence.number(of: key.evidence)), .amount(fact.count),
      .amount(fact.bytes), .text(fact.place.log), .integer(fact.place.offset),
      .amount(fact.signs.pages), .amount(fact.signs.embedded), .amount(fact.signs.parts),
      .amount(fact.signs.programs), .integer(Int64(bitPattern: fact.signs.seconds)),
      .number(fact.signs.first ?? -1), .integer(fact.signs.device),
    ])
  }

  /// Keeps a burst that begins on a day.
  ///
  /// - Parameter isEdge: True when no fact is near that is known, but a later run may read one.
  public mutating func add(burst: Burst, day: Day, isEdge: Bool) throws(StoreFault) {
    try burstRows.add([
      .day(day), .integer(try sources.number(of: burst.source)), .integer(burst.device),
      .integer(burst.start), .integer(burst.end), .flag(isEdge),
      .integer(Int64(bitPattern: burst.hosts.marks)),
    ])
  }

  /// Forgets the bursts of a source of before a day near which no fact was read.
  public mutating func forgetEdges(of source: String, before day: Day) throws(StoreFault) {
    try store.database.run(
      "DELETE FROM bursts WHERE day < ? AND source = ? AND is_edge = 1", .day(day),
      .integer(try sources.number(of: source)))
  }

  /// Keeps how far a log was read, in the place of what was kept of it before.
  public func set(log: LogState) throws(StoreFault) { try store.keep(log) }

  /// Keeps that a log was there on a day, though it had nothing new.
  public func see(log name: String, on day: Day) throws(StoreFault) {
    try store.database.run(
      "UPDATE logs SET seen = max(seen, ?2) WHERE name = ?1", .text(name), .day(day))
  }

  /// Keeps an archive file's committed length, in the place of what was kept of it before.
  public func set(archiveFile: ArchiveFileState) throws(StoreFault) {
    try store.keep(archiveFile)
  }

  /// Puts a day on the list of days to be judged.
  public func touch(day: Day) throws(StoreFault) {
    try store.database.run("INSERT OR IGNORE INTO days_to_judge (day) VALUES (?)", .day(day))
  }

  /// Adds to what was read of a source in an hour.
  public func add(coverage: Coverage) throws(StoreFault) { try store.add(coverage) }

  /// Adds to what was observed.
  public func add(observation: Observation) throws(StoreFault) { try store.add(observation) }

  /// Keeps how often an export holds a record, in the place of what was kept of it before.
  public func set(
    exportRecord record: ExportRecord, source: String, day: Day
  ) throws(StoreFault) {
    try store.set(record, source: source, day: day)
  }

  /// Keeps what a run has done so far.
  public func note(run: Run) throws(StoreFault) { try store.note(run) }

  /// Writes the rows that wait for others of their table; called when everything was added.
  mutating func finish() throws(StoreFault) {
    try usageRows.flush()
    try siteRows.flush()
    try factRows.flush()
    try burstRows.flush()
    try sightingRows.flush()
  }

  /// Adds to the columns of the row that is there.
  private static func adding(_ columns: [String]) -> String {
    let sums = columns.map { "\($0) = min(\($0) + excluded.\($0), \(Value.largestAmount))" }
    return " ON CONFLICT DO UPDATE SET " + sums.joined(separator: ", ")
  }

  /// Adds quarter hours to those that are there.
  private static let joining =
    " ON CONFLICT DO UPDATE SET "
    + ["low", "high", "blocked_low", "blocked_high"].map { "\($0) = \($0) | excluded.\($0)" }
    .joined(separator: ", ") + ", blocked = min(blocked + excluded.blocked, \(Value.largestAmount))"

  /// Goes on behind ``adding(_:)``.
  private static let joinedTimes = """
    , seconds = seconds | excluded.seconds, device = max(device, excluded.device),
      first = iif(first < 0 OR excluded.first >= 0 AND excluded.first < first, excluded.first,
        first)
    """
  /// Goes on behind ``adding(_:)``.
  private static let earlierPlace = """
    , log = iif((excluded.log, excluded.offset) < (log, offset), excluded.log, log),
      offset = iif((excluded.log, excluded.offset) < (log, offset), excluded.offset, offset)
    """
}
