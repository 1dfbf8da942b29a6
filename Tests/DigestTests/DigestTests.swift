import Digest
import TestSupport
import Testing
import Vocabulary

struct DigestTests {
  private let lists: TestClassifier
  private let folder: TemporaryFolder

  init() throws {
    lists = try TestClassifier()
    folder = try TemporaryFolder()
  }

  private func builders(_ count: Int, memory: Int) -> [DigestBuilder] {
    (0..<count).map { _ in
      DigestBuilder(
        classifier: lists.classifier, memory: memory, temporaryFolder: folder.path)
    }
  }

  private func take(_ visits: ArraySlice<Visit>, _ builder: DigestBuilder) throws {
    for visit in visits {
      var room: [UInt8] = [0]
      let record = visit.record(in: &room)
      try builder.take(
        [record], bytes: room.span, source: DigestSource(number: visit.source, log: 0),
        chunkOffset: 0)
    }
  }

  private func digest(_ visits: [Visit]) throws -> Digest {
    let builder = builders(1, memory: 1_048_576)
    try take(visits[...], builder[0])
    return try Digest(of: builder, sources: ["s0", "s1", "s2"])
  }

  private static func randomVisits(_ count: Int, seed: UInt64) -> [Visit] {
    var random = SeededRandom(seed: seed)
    func pick(_ below: Int) -> Int { Int.random(in: 0..<below, using: &random) }
    return (0..<count).map { number in
      let host: String
      switch pick(20) {
      case 0: host = "192.0.2.\(pick(9))"
      case 1: host = "listed.example"
      case 2: host = "sub\(pick(5)).both.example"
      case 3: host = "paths.example"
      case 4: host = "WWW.Example\(pick(50)).CO.UK"
      case 5: host = String(repeating: "long.", count: 20) + "example\(pick(3)).org"
      case 6: host = ""
      default: host = "h\(pick(10)).site\(pick(900)).org"
      }
      return Visit(
        client: "10.0.\(pick(4)).\(pick(60))", user: pick(3) == 0 ? "" : "User\(pick(200))",
        host: host, path: pick(2) == 0 ? "/bad/x" : "/good",
        time: 1_772_000_000_000 + Int64(pick(200_000_000)), bytes: Int64(pick(5000)) - 1,
        action: Action.allCases[pick(5)], deviceCategory: pick(30) == 0 ? "Games" : "",
        source: UInt8(pick(3)), offset: Int64(number) * 10)
    }
  }

  @Test(arguments: [
    (seed: UInt64(1), memory: 65_536), (2, 65_536), (3, 262_144), (4, 1_048_576), (5, 16_777_216),
  ])
  func `any split over workers of any memory gives what dictionaries give`(
    seed: UInt64, memory: Int
  ) throws {
    let visits = Self.randomVisits(6000, seed: seed)
    let expected = DigestOracle(visits, classifier: lists.classifier)
    var random = SeededRandom(seed: seed)
    let workers = builders(Int.random(in: 1...7, using: &random), memory: memory)
    var place = 0
    while place < visits.count {
      let end = min(visits.count, place + Int.random(in: 1...700, using: &random))
      let worker = Int.random(in: 0..<workers.count, using: &random)
      try take(visits[place..<end], workers[worker])
      place = end
    }
    let digest = try Digest(of: workers, sources: ["s0", "s1", "s2"])
    #expect(digest.totals.visits == visits.count)
    let found = try DigestOracle(digest)
    #expect(found.repeats == 0, "seed \(seed)")
    #expect(found.rows == expected.rows, "seed \(seed)")
  }

  @Test func `the order of rows is the same whatever the memory`() throws {
    let visits = Self.randomVisits(3000, seed: 9)
    let orders = try [65_536, 16_777_216].map { memory in
      let workers = builders(memory == 65_536 ? 3 : 1, memory: memory)
      for (number, worker) in workers.enumerated() {
        let share = visits.count / workers.count
        try take(visits[(number * share)..<((number + 1) * share)], worker)
      }
      var digest = try Digest(of: workers, sources: ["s0", "s1", "s2"])
      return try digest.texts()
    }
    #expect(orders[0] == orders[1])
  }

  @Test(arguments: [65_536, 16_777_216])
  func `counts alone are the sums of the whole`(memory: Int) throws {
    let visits = Self.randomVisits(5000, seed: 11)
    let worker = DigestBuilder(
      classifier: lists.classifier, depth: .counts, memory: memory, temporaryFolder: folder.path)
    try take(visits[...], worker)
    var (counts, whole) = (
      try Digest(of: [worker], sources: ["s0", "s1", "s2"]), try digest(visits)
    )
    #expect(counts.totals.visits == whole.totals.visits)
    #expect(counts.totals.categories == whole.totals.categories)
    #expect(counts.totals.actions == whole.totals.actions)
    #expect(counts.totals.flagged == whole.totals.flagged && whole.totals.flagged > 0)
    #expect(try DigestTests.sums(&counts) == DigestTests.sums(&whole))
    #expect(try counts.nextSite() == nil)
    #expect(try counts.countFacts() == 0)
  }

  /// Visits by subject and category.
  private static func sums(_ digest: inout Digest) throws -> [String: Int] {
    var sums: [String: Int] = [:]
    while let usage = try digest.nextSubject() {
      for place in usage.indices {
        sums["\(usage.subject) \(usage[place].category)", default: 0] += usage[place].count
      }
    }
    return sums
  }

  @Test func `facts are counted without being made`() throws {
    let visits = Self.randomVisits(3000, seed: 10)
    let facts = try DigestOracle(digest(visits)).rows.keys.count { $0.hasPrefix("fact") }
    var counted = try digest(visits)
    while try counted.nextSubject() != nil {}
    #expect(try counted.countFacts() == facts && facts > 0)
  }

  @Test func `nothing was counted, nothing comes out`() throws {
    var digest = try Digest(of: builders(2, memory: 65_536), sources: [])
    #expect(try digest.texts().isEmpty)
    #expect(digest.totals == DigestTotals())
  }

  @Test func `a host of two lists counts in both categories and is one fact`() throws {
    let found = try DigestOracle(digest([Visit(user: "a", host: "x.both.example")]))
    #expect(found.rows.keys.count { $0.hasPrefix("usage") } == 3)
    #expect(found.rows.keys.count { $0.hasPrefix("fact") } == 1)
  }

  @Test func `a path that no list holds is no fact`() throws {
    let visits = ["/bad", "/good"].map { Visit(user: "a", host: "paths.example", path: $0) }
    let found = try DigestOracle(digest(visits))
    #expect(found.rows.filter { $0.key.hasPrefix("fact") }.map(\.value[0]) == [1])
  }

  @Test(arguments: [
    ("http://port.example:8080/", 1), ("port.example:8080", 1), ("http://port.example/", 0),
    ("port.example:443", 0), ("", 0),
  ])
  func `an entry with a port holds for requests to it`(url: String, facts: Int) throws {
    let found = try DigestOracle(digest([Visit(user: "a", host: "port.example", url: url)]))
    #expect(found.rows.keys.count { $0.hasPrefix("fact") } == facts)
  }

  @Test func `visits that are too old are only counted as expired`() throws {
    let lists = try TestClassifier(oldest: Instant(milliseconds: 1_772_000_000_001))
    let builder = DigestBuilder(
      classifier: lists.classifier, memory: 65_536, temporaryFolder: folder.path)
    try take([Visit(), Visit(time: 1_772_000_000_001)], builder)
    #expect(builder.totals.expired == 1 && builder.totals.visits == 1)
  }

  @Test func `a folder that cannot be written to is told of`() throws {
    let builder = DigestBuilder(
      classifier: lists.classifier, memory: 65_536, temporaryFolder: "\(folder.path)/none")
    #expect(throws: Complaint.self) {
      try take([Visit()], builder)
      _ = try Digest(of: [builder], sources: [""])
    }
  }

  @Test func `searches are counted by source and day, whichever worker saw them`() throws {
    let day = Day(year: 2026, month: 3, day: 5)
    func search(_ path: String, source: UInt8 = 0, daysLater: Int64 = 0) -> Visit {
      Visit(
        host: "www.google.com", path: path,
        time: (Int64(day.number) + daysLater) * 86_400_000 + 36_000_000, source: source)
    }
    let visits = [
      search("/search?q=frogs"), search("/search?q=toads"), search("/search?"), search("/maps"),
      search("/search?", source: 1), search("/search?", source: 1, daysLater: 1),
    ]
    let workers = builders(2, memory: 1_048_576)
    for (number, visit) in visits.enumerated() { try take([visit], workers[number % 2]) }
    let totals = try Digest(of: workers, sources: ["s0", "s1"]).totals
    let counts = totals.searches.mapValues { [$0.withTerms, $0.withoutTerms] }
    #expect(
      counts == [
        SearchDay(source: 0, day: day): [2, 1], SearchDay(source: 1, day: day): [0, 1],
        SearchDay(source: 1, day: day.advanced(days: 1)): [0, 1],
      ])
    #expect(!totals.lacksSearchTerms && !DigestTotals().lacksSearchTerms)
    #expect(try digest([search("/search?")]).totals.lacksSearchTerms)
  }

  @Test func `searches of endless days are counted in bounded memory`() throws {
    let visits = (0..<5000).map { number in
      Visit(host: "www.google.com", path: "/search?q=a", time: Int64(number) * 86_400_000)
    }
    let searches = try digest(visits).totals.searches
    #expect(searches.count < 4100)
    #expect(searches.values.reduce(0) { $0 + $1.withTerms } == 5000)
  }
}
