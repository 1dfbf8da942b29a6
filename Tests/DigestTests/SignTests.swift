import Digest
import TestSupport
import Testing
import Vocabulary

struct SignTests {
  private let lists: TestClassifier
  private let folder: TemporaryFolder

  init() throws {
    lists = try TestClassifier()
    folder = try TemporaryFolder()
  }

  private func digest(_ visits: [Visit], workers count: Int = 1, seed: UInt64 = 1) throws -> Digest
  {
    var random = SeededRandom(seed: seed)
    let workers = (0..<count).map { _ in
      DigestBuilder(
        classifier: lists.classifier, memory: count == 1 ? 16_777_216 : 65_536,
        temporaryFolder: folder.path)
    }
    for visit in visits {
      var room: [UInt8] = [0]
      let record = visit.record(in: &room)
      try workers[Int.random(in: 0..<count, using: &random)].take(
        [record], bytes: room.span, source: DigestSource(number: visit.source, log: 0),
        chunkOffset: 0)
    }
    return try Digest(of: workers, sources: ["s0", "s1", "s2"])
  }

  /// The counts of the one fact of a visit: pages, embedded, parts, programs.
  private func signs(_ visit: Visit) throws -> [Int] {
    var visit = visit
    visit.host = "a.listed.example"
    var found = try digest([visit])
    let signs = try #require(try found.nextFact()).signs
    return [signs.pages, signs.embedded, signs.parts, signs.programs]
  }

  /// Visits, and what is counted of each: pages, embedded, parts, programs.
  private static let table: [(Visit, [Int])] = [
    (Visit(path: "/", contentType: "text/html", status: 200), [1, 0, 0, 0]),
    (Visit(path: "/", contentType: "Text/HTML;charset=utf-8", status: 200), [1, 0, 0, 0]),
    // A page elsewhere may be a frame or a link that was followed.
    (
      Visit(path: "/", contentType: "text/html", referrer: "https://b.example.org/", status: 200),
      [0, 0, 0, 0]
    ),
    (
      Visit(path: "/", contentType: "text/html", referrer: "https://B.Listed.example/x"),
      [1, 0, 0, 0]
    ),
    // A site whose name only ends alike is another.
    (Visit(path: "/x.js", referrer: "https://unlisted.example/"), [0, 1, 0, 0]),
    (Visit(path: "/x.js?y=1", referrer: "https://www.listed.example:8443/"), [0, 0, 1, 0]),
    (Visit(path: "/x.js"), [0, 0, 1, 0]),
    (Visit(path: "/a.b/x"), [0, 0, 0, 0]),
    (Visit(path: "/a.html?x=1"), [1, 0, 0, 0]),
    (Visit(path: "/a.html", referrer: "https://example.org/"), [0, 0, 0, 0]),
    (Visit(path: "/a.html", status: 404), [0, 0, 0, 0]),
    // Without a referrer's column nobody can tell a page from a frame.
    (Visit(path: "/"), [0, 0, 0, 0]),
    (Visit(path: "/", userAgent: "Mozilla/5.0 (X11; Linux)"), [1, 0, 0, 0]),
    (
      Visit(path: "/", referrer: "https://example.org/", userAgent: "Mozilla/5.0 (X11; Linux)"),
      [0, 0, 0, 0]
    ),
    (Visit(path: "/collect", contentType: "image/gif"), [0, 0, 1, 0]),
    (Visit(path: "/x.png", referrer: "https://example.org/"), [0, 0, 1, 0]),
    (Visit(path: "/beacon", status: 204), [0, 0, 1, 0]),
    (Visit(path: "/", contentType: "text/html", status: 302), [0, 0, 0, 0]),
    // The device's own page says nothing of what was asked for.
    (Visit(path: "/", action: .blocked, contentType: "text/html", status: 403), [0, 0, 0, 0]),
    (
      Visit(
        path: "/x.css", action: .blocked, contentType: "text/html",
        referrer: "http://example.org/", status: 403), [0, 1, 0, 0]
    ),
    (Visit(path: "/api", method: "OPTIONS"), [0, 1, 0, 0]),
    (Visit(path: "", method: "CONNECT"), [0, 0, 0, 0]),
    (Visit(path: "/x", userAgent: "Microsoft-CryptoAPI/10.0"), [0, 0, 0, 1]),
    (Visit(path: "/x", userAgent: "Mozilla/5.0 (X11; Linux)"), [0, 0, 0, 0]),
    (Visit(path: "", kind: .dns), [0, 0, 0, 0]),
  ]

  @Test(arguments: table)
  func `a line tells what was asked for`(visit: Visit, expected: [Int]) throws {
    #expect(try signs(visit) == expected, "\(visit)")
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `signs and bursts are the same however records are split`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var visits: [Visit] = []
    for number in 0..<4000 {
      var visit = Visit(client: "10.0.0.\(Int.random(in: 0..<40, using: &random))")
      if Bool.random(using: &random) { visit.user = "u\(number % 7)" }
      visit.host = Bool.random(using: &random) ? "listed.example" : "h\(number % 9).example.org"
      visit.path = ["/", "/x.js", "/y.png"][Int.random(in: 0..<3, using: &random)]
      visit.time += Int64.random(in: 0..<1_800_000, using: &random)
      visit.source = UInt8.random(in: 0..<3, using: &random)
      visit.offset = Int64(number) * 10
      if number % 5 == 0 { visit.contentType = "text/html" }
      if number % 3 == 0 { visit.referrer = "https://example.org/" }
      visits.append(visit)
    }
    var (one, many) = (try digest(visits), try digest(visits, workers: 5, seed: seed))
    #expect(try SignTests.facts(&one) == SignTests.facts(&many), "seed \(seed)")
    let bursts = try SignTests.bursts(one)
    #expect(try bursts == SignTests.bursts(many), "seed \(seed)")
    // The same with sorted lists of times.
    let byDevice = Dictionary(grouping: visits) { "s\($0.source) \($0.client) \($0.user)" }
    let expected = byDevice.mapValues { visits -> [ClosedRange<Int64>] in
      var found: [ClosedRange<Int64>] = []
      for time in visits.map(\.time).sorted() {
        if let last = found.last, time - last.upperBound <= 5000 {
          found[found.count - 1] = last.lowerBound...time
        } else {
          found.append(time...time)
        }
      }
      return found
    }
    let found = Dictionary(grouping: bursts) { "\($0.source) \($0.device)" }
      .mapValues { $0.map { $0.start...$0.end } }
    #expect(Set(found.values) == Set(expected.values) && found.count == expected.count)
  }

  @Test func `a fact keeps its first millisecond and the seconds of all its requests`() throws {
    let visits = [1500, 250, 59_999].map { (within: Int64) in
      Visit(host: "listed.example", time: 1_772_000_040_000 + within)
    }
    var found = try digest(visits)
    let fact = try #require(try found.nextFact())
    #expect(fact.count == 3 && fact.signs.first == 250)
    #expect(fact.signs.seconds == 1 | 1 << 1 | 1 << 59)
    #expect(try SignTests.bursts(found).map(\.device).first == fact.signs.device)
  }

  private static func facts(_ digest: inout Digest) throws -> [Fact] {
    var facts: [Fact] = []
    while let fact = try digest.nextFact() { facts.append(fact) }
    return facts
  }

  private static func bursts(_ digest: borrowing Digest) throws -> [Burst] {
    var bursts: [Burst] = []
    try digest.eachBurst { bursts.append($0) }
    return Burst.joined(bursts)
  }
}
