import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

struct ReadingTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  @Test func `logs come back as they were kept, and the latest state stands`() throws {
    var log = Sample.log()
    let other = Sample.log(name: "bbbb", source: "dns")
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.set(log: log)
      try writer.set(log: other)
    }
    log.offset = 20_000
    log.pending = []
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.set(log: log)
      try writer.see(log: "bbbb", on: Sample.day.advanced(days: 2))
    }
    #expect(try store.logs(of: "proxy") == [log])
    #expect(try store.logs(of: "dns").map(\.seen) == [Sample.day.advanced(days: 2)])
    #expect(try store.logs(of: "firewall") == [])
  }

  @Test func `a log's name has 16 digits`() {
    var generator = SeededRandom(seed: 1)
    for _ in 0..<1000 { #expect(LogState.newName(using: &generator).count == 16) }
  }

  @Test func `alike facts add up and the earlier place is kept`() throws {
    let early = Sample.fact(count: 2, place: Place(log: "aaaa", offset: 900))
    let late = Sample.fact(count: 3, place: Place(log: "bbbb", offset: 5))
    for order in [[early, late], [late, early]] {
      let store = try Store(folder: folder.path + "/\(order[0].count)")
      for fact in order {
        try store.commitReading { (writer) throws(StoreFault) in
          try writer.add(fact: fact, day: Sample.day)
        }
      }
      var sum = early
      sum.count = 5
      sum.bytes = 200
      #expect(try store.facts(on: Sample.day) == [sum])
    }
  }

  @Test func `signs of alike facts add up in any order`() throws {
    var one = Sample.fact()
    (one.signs.pages, one.signs.parts, one.signs.seconds) = (1, 2, 1 << 59 | 1)
    (one.signs.first, one.signs.device) = (200, -7)
    var other = Sample.fact()
    (other.signs.embedded, other.signs.programs, other.signs.seconds) = (3, 4, 1 << 3)
    other.signs.device = -7
    var third = Sample.fact()
    (third.signs.first, third.signs.device) = (100, -7)
    var expected = one.signs
    expected.add(other.signs)
    expected.add(third.signs)
    for (number, order) in [[one, other, third], [third, other, one], [other, one, third]]
      .enumerated()
    {
      let store = try Store(folder: folder.path + "/\(number)")
      for fact in order {
        try store.commitReading { (writer) throws(StoreFault) in
          try writer.add(fact: fact, day: Sample.day)
        }
      }
      #expect(try store.facts(on: Sample.day).map(\.signs) == [expected])
    }
    #expect(expected.first == 100 && expected.seconds == 1 << 59 | 1 << 3 | 1)
  }

  @Test func `bursts come back with their last end, and edges are forgotten`() throws {
    let (day, next) = (Sample.day, Sample.day.advanced(days: 1))
    func burst(_ start: Int64, _ end: Int64) -> Burst {
      Burst(source: "proxy", device: -3, start: start, end: end)
    }
    for (end, isEdge) in [(20, true), (50, true), (30, false)] as [(Int64, Bool)] {
      try store.commitReading { (writer) throws(StoreFault) in
        try writer.add(burst: burst(10, end), day: day, isEdge: isEdge)
        try writer.add(burst: burst(90, 99), day: day, isEdge: true)
      }
    }
    #expect(try store.bursts(on: day) == [burst(10, 50), burst(90, 99)])
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.forgetEdges(of: "proxy", before: day)
    }
    #expect(try store.bursts(on: day).count == 2)
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.forgetEdges(of: "proxy", before: next)
    }
    #expect(try store.bursts(on: day) == [burst(10, 50)])
    _ = try store.expire(before: next)
    #expect(try store.bursts(on: day) == [])
  }

  @Test func `companions of a day are replaced and added up over days`() throws {
    let (day, next) = (Sample.day, Sample.day.advanced(days: 1))
    let companion = Companion(host: "cdn.example.org", opened: 1, followed: 9)
    let keep = { (companions: [Companion], day: Day) in
      try store.replaceCompanions(of: day, by: companions, lookBackDays: 2)
    }
    try keep([Companion(host: "x.example.org", opened: 5)], day)
    try keep([companion], day)
    try keep([companion], next)
    #expect(try store.daysToJudge() == [])
    #expect(try store.companions(from: day, before: next) == [companion])
    #expect(
      try store.companions(from: day, before: next.advanced(days: 1))
        == [Companion(host: "cdn.example.org", opened: 2, followed: 18)])
    // What a day says anew is news for those behind it that look back so far, and for no other.
    try keep([companion], day.advanced(days: 3))
    try keep([companion], day)
    #expect(try store.daysToJudge() == [])
    try keep([], day)
    #expect(try store.daysToJudge() == [next])
  }

  @Test func `facts come back as they were kept, whatever their texts hold`() throws {
    let hostile = [
      "", "a\tb\nc", "\u{0}x", "\"quoted\\\"", "<script>", "naïve 🎈", "'; DROP TABLE facts; --",
    ]
    var facts: [Fact] = []
    for (place, text) in hostile.enumerated() {
      var fact = Sample.fact(user: text, host: text, query: text, minute: Int32(place))
      fact.key.evidence.append(
        Evidence(category: "x", origin: .phrase, name: text, entry: text))
      facts.append(fact)
    }
    try store.commitReading { (writer) throws(StoreFault) in
      for fact in facts { try writer.add(fact: fact, day: Sample.day) }
    }
    #expect(try store.facts(on: Sample.day) == facts)
    #expect(try store.facts(on: Sample.day.advanced(days: 1)) == [])
  }

  @Test func `absurd counts and bytes are cut, never a trap`() throws {
    for _ in 0..<3 {
      try store.commitReading { (writer) throws(StoreFault) in
        let usage = Sample.usage(count: .max, bytes: .max)
        try writer.add(usage: usage, day: Sample.day)
        try writer.add(usage: Sample.usage(category: "x", count: -1, bytes: .min), day: Sample.day)
        var fact = Sample.fact(count: .max)
        fact.bytes = .max
        try writer.add(fact: fact, day: Sample.day)
      }
    }
    #expect(try store.facts(on: Sample.day).map(\.bytes) == [Value.largestAmount])
    let usage = try store.usage(from: Sample.day, to: Sample.day)
    #expect(usage.map(\.bytes) == [Value.largestAmount, 0])
    #expect(usage.map(\.count) == [Int(Value.largestAmount), 0])
  }

  @Test func `a commit that is given up leaves nothing`() throws {
    let before = try store.dump()
    #expect(throws: StoreFault.abandoned) {
      try store.commitReading { (writer) throws(StoreFault) in
        try writer.add(fact: Sample.fact(), day: Sample.day)
        try writer.add(usage: Sample.usage(), day: Sample.day)
        try writer.set(log: Sample.log())
        try writer.touch(day: Sample.day)
        throw .abandoned
      }
    }
    #expect(try store.dump() == before)
    #expect(try store.database.integer("SELECT count(*) FROM subjects") == 0)
  }

  @Test func `a program that dies inside a commit leaves nothing`() throws {
    try store.commitReading { (writer) throws(StoreFault) in try writer.set(log: Sample.log()) }
    let before = try store.dump()
    // So small that the commit's pages reach the WAL before its end.
    try store.database.script("PRAGMA cache_size = 10")
    let crashed = folder.path + "/crashed"
    #expect(throws: StoreFault.abandoned) {
      try store.commitReading { (writer) throws(StoreFault) in
        for minute in Int32(0)..<2000 {
          try writer.add(fact: Sample.fact(minute: minute), day: Sample.day)
        }
        #expect(throws: Never.self) { try copyFiles(to: crashed) }
        throw .abandoned
      }
    }
    let written = try FileManager.default.attributesOfItem(
      atPath: crashed + "/\(Store.fileName)-wal")
    #expect((written[.size] as? Int ?? 0) > 100_000)
    #expect(try Store(folder: crashed).dump() == before)
  }

  @Test func `coverage adds up hour by hour, and the totals tell it`() throws {
    let first = Coverage(
      source: "proxy", day: Sample.day, hour: 9, lines: 10, records: 6, skipped: 1, folded: 1,
      refused: [.binary: 2])
    let second = Coverage(
      source: "proxy", day: Sample.day, hour: 9, lines: 3, records: 1,
      refused: [.binary: 1, .openQuote: 1])
    let other = Coverage(source: "dns", day: Sample.day, hour: 9, lines: 5, records: 5)
    for coverage in [first, second, other] {
      try store.commitReading { (writer) throws(StoreFault) in
        try writer.add(coverage: coverage)
      }
    }
    let sum = Coverage(
      source: "proxy", day: Sample.day, hour: 9, lines: 13, records: 7, skipped: 1, folded: 1,
      refused: [.binary: 3, .openQuote: 1])
    #expect(try store.coverage(from: Sample.day, to: Sample.day) == [other, sum])
    let totals = try store.totals(from: Sample.day, to: Sample.day)
    #expect(totals.lines == 18 && totals.records == 12 && totals.refused[.binary] == 3)
    #expect(try store.totals(from: Sample.day.advanced(days: 1), to: Sample.day).lines == 0)
  }

  @Test func `usage is told by subject, the quarter hours added up`() throws {
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.add(usage: Sample.usage(quarter: 40, count: 2), day: Sample.day)
      try writer.add(usage: Sample.usage(quarter: 41, count: 3), day: Sample.day)
      try writer.add(usage: Sample.usage(user: "bo"), day: Sample.day.advanced(days: 1))
    }
    let rows = try store.usage(from: Sample.day, to: Sample.day)
    #expect(rows.map(\.count) == [5] && rows.map(\.subject.user) == ["apatel"])
    #expect(try store.usage(from: Sample.day, to: Sample.day.advanced(days: 1)).count == 2)
  }

  @Test func `sites are unseen since their last day, or since the first day of all`() throws {
    try store.commitReading { (writer) throws(StoreFault) in
      for (site, before) in [("a.example", 9), ("b.example", 1), ("c.example", 4)] {
        try writer.add(
          site: SiteUsage(
            source: "proxy", group: .pupils, site: site, action: .allowed,
            day: Sample.day.advanced(days: -before), count: 1))
      }
    }
    let unseen = try store.unseenSites(on: Sample.day, within: 5)
    #expect(unseen.days(of: "b.example") == 0 && unseen.days(of: "c.example") == 3)
    // Seen earlier than was looked back, and never.
    #expect(unseen.days(of: "a.example") == 9 && unseen.days(of: "d.example") == 9)
    let first = try store.unseenSites(on: Sample.day.advanced(days: -9), within: 5)
    #expect(first.days(of: "d.example") == nil)
  }

  @Test func `top sites are counted by source, group and action`() throws {
    func site(_ name: String, _ group: Group, _ action: Action, _ count: Int) -> SiteUsage {
      SiteUsage(
        source: "proxy", group: group, site: name, action: action, day: Sample.day, count: count)
    }
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.add(site: site("a.example", .pupils, .allowed, 5))
      try writer.add(site: site("a.example", .staff, .blocked, 5))
      try writer.add(site: site("b.example", .pupils, .allowed, 7))
      try writer.add(site: site("c.example", .pupils, .allowed, 1))
    }
    let day = Sample.day
    let all = try store.topSites(from: day, to: day, limit: 2)
    #expect(all.map(\.site) == ["a.example", "b.example"] && all.map(\.count) == [10, 7])
    let pupils = try store.topSites(from: day, to: day, group: .pupils, limit: 9)
    #expect(pupils.map(\.site) == ["b.example", "a.example", "c.example"])
    #expect(try store.topSites(from: day, to: day, action: .blocked, limit: 9).count == 1)
    #expect(try store.topSites(from: day, to: day, source: "dns", limit: 9).isEmpty)
  }

  @Test func `the numbers kept for actions, kinds and groups never change`() {
    #expect(
      Action.allCases.map(\.name) == ["allowed", "blocked", "warned", "challenged", "unknown"])
    #expect(RecordKind.allCases.map(\.name) == ["proxy", "dns", "firewall"])
    #expect(
      Group.allCases.map(\.name) == ["pupils", "staff", "guests", "services", "unidentified"])
  }

  private func copyFiles(to target: String) throws {
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    for path in store.files {
      let name = URL(filePath: path).lastPathComponent
      try FileManager.default.copyItem(atPath: path, toPath: target + "/" + name)
    }
  }
}
