import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

struct ExpiryTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let days = (0..<10).map { Sample.day.advanced(days: $0) }
  private var cutoff: Day { days[5] }

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  @Test func `what is older goes and what is younger stays as it was, row by row`() throws {
    try fill()
    let before = try store.dump()
    let counts = try store.expire(before: cutoff)
    let tables = [
      "coverage", "coverage_refusals", "facts", "usage", "site_usage", "events",
      "event_context", "observations",
    ]
    func rows(_ lines: [String]) -> [String] {
      lines.filter { line in tables.contains { line.hasPrefix($0 + "\t") } }
    }
    let expected = rows(before).filter { line in
      (Int32(line.split(separator: "\t")[1]) ?? 0) >= cutoff.number
    }
    #expect(rows(try store.dump()) == expected)
    #expect(expected.count * 2 == rows(before).count && !expected.isEmpty)
    #expect(counts.facts == 100 && counts.events == 5 && counts.reasons == 5)
    #expect(counts.auditDetails == 5 && counts.subjects == 100 && counts.settingsChanges == 5)
    #expect(counts.observations == 5)
    #expect(try store.settingsChanges(from: days[0], to: days[9]).map(\.day) == Array(days[5...]))
    #expect(counts.remains.isEmpty && counts.lookedFor > 100)
    #expect(try store.verifyAudit() == nil)
  }

  @Test func `a decision outlives its event without reason and name`() throws {
    try fill()
    _ = try store.expire(before: cutoff)
    let sql = """
      SELECT event, outcome, role, at, reason, by_whom
      FROM decisions LEFT JOIN decision_texts ON decision = sequence ORDER BY sequence
      """
    let rows = try store.database.statement(sql).all { row in
      (row.text(0), row.text(1), row.text(2), row.integer(3), row.text(4), row.text(5))
    }
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { $0.0.hasPrefix("E-") && $0.1 == "no-action" && $0.2 == "dsl" })
    #expect(rows.map { $0.4.isEmpty } == (0..<10).map { $0 < 5 })
    #expect(rows.map { $0.5.isEmpty } == (0..<10).map { $0 < 5 })
  }

  @Test func `every deleted text stood in the files before and in none afterwards`() throws {
    try fill()
    let deleted = (0..<5).flatMap { markers(of: $0) }
    let kept = (5..<10).flatMap { markers(of: $0) }
    func found(_ texts: [String]) throws -> Set<Int> {
      let search = ByteSearch(markers: texts.map { Array($0.utf8) })
      return Set(try search.find(in: store.files).map(\.marker))
    }
    #expect(try found(deleted).count == deleted.count)
    _ = try store.expire(before: cutoff)
    #expect(try found(deleted).isEmpty)
    #expect(try found(kept).count == kept.count)
  }

  @Test func `says where a deleted text remains`() throws {
    try fill()
    try store.database.script("CREATE TABLE planted (thing)")
    try store.database.run("INSERT INTO planted VALUES (?)", .text("host-0-0.example.org"))
    // Two hosts a subject and day make 20 alike: all of them are in the sample.
    let counts = try store.expire(before: days[1])
    #expect(counts.remains.map(\.path) == [store.path])
  }

  @Test func `a text that a younger row holds too is not taken for a remainder`() throws {
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.add(fact: Sample.fact(user: "subject"), day: days[0])
      try writer.add(fact: Sample.fact(user: "subject-longer"), day: days[9])
    }
    let counts = try store.expire(before: cutoff)
    #expect(counts.facts == 1 && counts.lookedFor == 1 && counts.remains.isEmpty)
  }

  @Test func `the rewriting of the file is made up for after a crash`() throws {
    try fill()
    try store.database.run("INSERT INTO chores (name) VALUES ('vacuum')")
    let counts = try store.expire(before: days[0])
    #expect(counts.total == 0)
    #expect(try store.database.integer("SELECT count(*) FROM chores") == 0)
  }

  @Test func `a log goes a month later than its rows, when it was not seen`() throws {
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.set(log: Sample.log(name: "old", seen: cutoff.advanced(months: -1, days: -1)))
      try writer.set(log: Sample.log(name: "new", seen: cutoff.advanced(months: -1, days: 0)))
    }
    #expect(try store.expire(before: cutoff).logs == 1)
    #expect(try store.logs(of: "proxy").map(\.name) == ["new"])
  }

  @Test func `the store can be used after an expiry`() throws {
    try fill()
    _ = try store.expire(before: cutoff)
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.add(fact: Sample.fact(), day: days[9])
    }
    #expect(try store.database.integer("PRAGMA secure_delete") == 1)
    #expect(try store.facts(on: days[9]).count == 21)
  }

  /// The texts that only the rows of one day hold.
  private func markers(of day: Int) -> [String] {
    (0..<20).flatMap { number in
      ["user-\(day)-\(number).", "host-\(day)-\(number).example", "query \(day) \(number)."]
    } + [
      "changed on day \(day)", "visited-\(day).example", "reason of day \(day)", "decider-\(day)",
      "site-\(day).example",
    ]
  }

  /// Twenty subjects and one event with a decision on each of ten days.
  private func fill() throws {
    for (number, day) in days.enumerated() {
      try store.commitReading { (writer) throws(StoreFault) in
        for subject in 0..<20 {
          let user = "user-\(number)-\(subject)."
          let fact = Sample.fact(
            user: user, host: "host-\(number)-\(subject).example.org",
            query: "query \(number) \(subject).", on: day)
          try writer.add(fact: fact, day: day)
          try writer.add(usage: Sample.usage(user: user, on: day), day: day)
        }
        try writer.add(
          site: SiteUsage(
            source: "proxy", group: .pupils, site: "site-\(number).example", action: .allowed,
            day: day, count: 1))
        try writer.add(
          coverage: Coverage(
            source: "proxy", day: day, hour: 9, lines: 2, records: 1, refused: [.binary: 1]))
        try writer.add(
          observation: Observation(day: day, source: "proxy", kind: .searches, count: 1))
      }
      let change = RecordedChange(
        time: Sample.night, day: day, item: "rules/\(number)",
        description: "changed on day \(number)", seesLess: true)
      try store.keep(fingerprints: [:], changes: [change])
      let visit = Sample.visit(host: "visited-\(number).example")
      let id = try store.add(Sample.event(on: day), on: day, context: [visit])
      try store.decide(
        event: id, outcome: .noAction, reason: "reason of day \(number)",
        by: "decider-\(number)", role: .dsl, at: Sample.night)
    }
  }
}

extension Day {
  fileprivate func advanced(months: Int, days: Int) -> Day {
    advanced(months: months).advanced(days: days)
  }
}
