import TestSupport
import Testing
import Vocabulary

@testable import Store

struct DumpTests {
  /// One row of any table.
  private enum Row {
    case usage(Usage)
    case fact(Fact)
    case site(SiteUsage)
    case coverage(Coverage)
  }

  @Test func `the same rows dump the same, whatever commits and order brought them`() throws {
    let seed: UInt64 = 20_260_316
    var random = SeededRandom(seed: seed)
    var rows = (0..<3000).map { _ in DumpTests.row(using: &random) }
    let folder = try TemporaryFolder()
    var digests: [String] = []
    for commits in [1, 3, 50] {
      let store = try Store(folder: folder.path + "/\(commits)")
      rows.shuffle(using: &random)
      try fill(store, with: rows, commits: commits)
      digests.append(try store.contentDigest())
    }
    #expect(Set(digests).count == 1, "SeededRandom(seed: \(seed))")
    let store = try Store(folder: folder.path + "/other")
    try fill(store, with: Array(rows.dropLast()), commits: 1)
    #expect(try store.contentDigest() != digests[0], "the dump must see one row")
  }

  @Test func `random ids, names, times and paths of runs do not stand in the dump`() throws {
    let folder = try TemporaryFolder()
    var dumps: [[String]] = []
    for (name, seconds) in [("aaaa", Int64(0)), ("ffff", 500)] {
      let store = try Store(folder: folder.path + "/" + name)
      var log = Sample.log(name: name)
      log.headDigest = "the same"
      log.inode = UInt64(seconds)
      log.path = store.path
      var event = Sample.event()
      event.place.log = name
      let place = Place(log: name, offset: 7)
      try store.commitReading { (writer) throws(StoreFault) in
        try writer.set(log: log)
        try writer.add(fact: Sample.fact(place: place), day: Sample.day)
      }
      _ = try store.startRun(at: Sample.night.advanced(milliseconds: seconds))
      try store.keep(fingerprints: ["dataFolder": store.path], changes: [])
      try store.note(
        report: ReportFile(
          path: store.path, report: "dsl", role: .dsl, first: Sample.day, last: Sample.day,
          expires: Sample.day, written: Sample.night))
      let id = try store.add(event, context: [Sample.visit()])
      try store.decide(
        event: id, outcome: .conversation, reason: "spoken with", by: "dsl",
        at: Sample.night.advanced(milliseconds: seconds))
      dumps.append(try store.dump())
    }
    #expect(dumps[0] == dumps[1])
    #expect(!dumps[0].contains { $0.contains(folder.path) })
    #expect(Set(dumps[0].compactMap { $0.split(separator: "\t").first }).count == 5)
    #expect(dumps[0].contains { $0.hasPrefix("facts\t") && $0.contains("proxy:the same\t7") })
  }

  private func fill(_ store: Store, with rows: [Row], commits: Int) throws {
    let size = (rows.count + commits - 1) / commits
    for start in stride(from: 0, to: rows.count, by: size) {
      try store.commitReading { (writer) throws(StoreFault) in
        for row in rows[start..<min(start + size, rows.count)] {
          switch row {
          case .usage(let usage): try writer.add(usage: usage, day: Sample.day)
          case .fact(let fact): try writer.add(fact: fact, day: Sample.day)
          case .site(let site): try writer.add(site: site)
          case .coverage(let coverage): try writer.add(coverage: coverage)
          }
        }
        for name in ["aaaa", "bbbb"] { try writer.set(log: Sample.log(name: name)) }
        try writer.touch(day: Sample.day)
      }
    }
  }

  /// A random row; keys come again, so that rows add up.
  private static func row(using random: inout SeededRandom) -> Row {
    let number = Int32.random(in: 0..<20, using: &random)
    let count = Int.random(in: 1..<9, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return .usage(Sample.usage(user: "user\(number % 5)", quarter: number, count: count))
    case 1:
      let place = Place(log: count < 5 ? "aaaa" : "bbbb", offset: Int64(count))
      return .fact(
        Sample.fact(user: "user\(number)", minute: number % 3, count: count, place: place))
    case 2:
      return .site(
        SiteUsage(
          source: "dns", group: .pupils, site: "s\(number).example", action: .allowed,
          day: Sample.day, count: count))
    default:
      return .coverage(
        Coverage(
          source: "dns", day: Sample.day, hour: Int(number), lines: count, records: count - 1,
          refused: [.binary: 1]))
    }
  }
}
