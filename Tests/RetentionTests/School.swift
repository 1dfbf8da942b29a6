import Archive
import Foundation
import Intake
import Store
import TestSupport
import Vocabulary

/// A school's data over ten days around the oldest day that is kept: each day has rows, archived
/// lines, a report and a delivered copy, with texts that no other day has.
struct School {
  /// The fifth of the days: kept on `lastDayInside`, and due one day later.
  static let edge = Day(year: 2025, month: 9, day: 9)
  static let lastDayInside = Day(year: 2026, month: 3, day: 9)
  static let dayDue = Day(year: 2026, month: 3, day: 10)

  let folder: TemporaryFolder
  let store: Store
  let days = (-4...5).map { School.edge.advanced(days: $0) }
  var data: String { folder.path + "/data" }
  var delivery: String { folder.path + "/delivery/head" }

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path + "/data")
    let writer = ArchiveWriter(dataFolder: folder.path + "/data", committed: [])
    for day in days { try fill(day, archive: writer) }
    let files = try writer.commit()
    try store.commitReading { (writer) throws(StoreFault) in
      for file in files { try writer.set(archiveFile: file) }
    }
  }

  /// The texts that only one day has.
  static func markers(of day: Day) -> [String] {
    (0..<10).flatMap {
      ["pupil-\(day)-\($0).", "host-\(day)-\($0).example", "query \(day) \($0)."]
    }
      + ["visited-\(day).example", "site-\(day).example", "reason of \(day)", "decider-\(day)"]
      + ["line of \(day).", "report of \(day).", "copy of \(day)."]
  }

  /// The markers of `markers` that stand in any file, gzip files inflated as well.
  func found(_ markers: [String]) throws -> Set<String> {
    let search = ByteSearch(markers: markers.map { Array($0.utf8) })
    var hits = try search.find(in: files())
    for path in files() where path.hasSuffix(".gz") {
      let cutter = try LogContent(path: path).cutter()
      let buffer = ChunkBuffer(chunkSize: 4096)
      hits += try search.find(inBlocksOf: path) { () throws(StoreFault) in
        guard cutter.fill(buffer) else { return [] }
        let lines = buffer.lines
        return lines.indices.map { lines[$0] }
      }
    }
    return Set(hits.map { markers[$0.marker] })
  }

  /// Every file of data, reports and delivery.
  func files() -> [String] {
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return found.sorted().map { folder.path + "/" + $0 }
      .filter { path in
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeRegular
      }
  }

  /// The files outside of the store with their bytes.
  func contents() throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in files() where !path.contains("/vigil.sqlite") {
      result[path] = try Data(contentsOf: URL(filePath: path))
    }
    return result
  }

  /// The rows of the store that belong to days, without those that begin before `cutoff`.
  func rows(from cutoff: Day) throws -> [String] {
    var lines: [String] = []
    try store.canonicalDump { lines.append($0) }
    let tables = ["coverage", "facts", "usage", "site_usage", "events", "event_context"]
    return lines.filter { line in
      let columns = line.split(separator: "\t")
      return tables.contains(String(columns[0])) && (Int32(columns[1]) ?? 0) >= cutoff.number
    }
  }

  private func fill(_ day: Day, archive: ArchiveWriter) throws {
    try store.commitReading { (writer) throws(StoreFault) in
      for number in 0..<10 { try fill(day, number, &writer) }
      try writer.add(
        site: SiteUsage(
          source: "proxy", group: .pupils, site: "site-\(day).example", action: .allowed,
          day: day, count: 1))
      try writer.add(coverage: Coverage(source: "proxy", day: day, hour: 9, lines: 2, records: 2))
    }
    try addEvent(day)
    let lines = Array("line of \(day).\nanother\n".utf8)
    try archive.append(
      member: ArchiveCompressor.member(of: lines.span), lines: 2, source: "proxy", day: day)
    try write("report of \(day).", to: data + "/reports/\(day).html", day)
    try write("copy of \(day).", to: delivery + "/\(day).html", day)
  }

  private func fill(
    _ day: Day, _ number: Int, _ writer: inout ReadingWriter
  ) throws(StoreFault) {
    let subject = Subject(user: "pupil-\(day)-\(number).", client: "10.0.0.7")
    let key = Fact.Key(
      source: "proxy", kind: .proxy, subject: subject, host: "host-\(day)-\(number).example.org",
      query: "query \(day) \(number).", action: .blocked, minute: day.number * 1440 + 600,
      evidence: [Evidence(category: "gambling", origin: .list, name: "own", entry: "bet.example")])
    try writer.add(
      fact: Fact(key: key, count: 1, bytes: 9, place: Place(log: "", offset: 0)), day: day)
    try writer.add(
      usage: Usage(
        source: "proxy", subject: subject, category: Usage.everything, action: .allowed,
        quarterHour: day.number * 96 + 40, count: 1, bytes: 9), day: day)
  }

  private func addEvent(_ day: Day) throws {
    let moment = Instant(seconds: Int64(day.number) * 86_400 + 36_000)
    let person = Person(
      user: "pupil-\(day)-0.", name: "Asha Patel", standing: .pupil, yearGroup: "8",
      source: .directory)
    let event = Event(
      rule: "pupil-gambling", identity: .person(person), target: .site("visited-\(day).example"),
      hosts: [], categories: ["gambling"], severity: .medium, audience: [.headteacher],
      first: moment, last: moment, allowedCount: 0, blockedCount: 1, unknownCount: 0,
      isLookupOnly: false, evidence: [], clients: ["10.0.0.7"], sources: ["proxy"],
      place: Place(log: "", offset: 0))
    let id = try store.replaceEvents(of: day, changes: [.insert(event, context: nil)], at: moment)
    try store.decide(
      event: id[0], outcome: .noAction, reason: "reason of \(day)", by: "decider-\(day)",
      role: .dsl, at: moment)
  }

  private func write(_ text: String, to path: String, _ day: Day) throws {
    try folder.write(text, to: String(path.dropFirst(folder.path.utf8.count + 1)))
    try store.note(
      report: ReportFile(
        path: path, report: "headteacher", role: .headteacher, first: day, last: day,
        expires: day, written: Instant(seconds: Int64(day.number) * 86_400)))
  }
}
