import Foundation
import Settings
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// Runs that find nothing new, and what makes a run write the day's reports again.
struct IdleRunTests {
  private let week: SampleWeek

  /// A school whose proxy's log has a few hundred lines, of which some make an event.
  init() throws {
    week = try SampleWeek(withLogs: false)
    let log = try String(
      contentsOfFile: Checkout.path("SampleLogs/squid/access.log"), encoding: .utf8)
    let lines = log.split(separator: "\n").prefix(400).joined(separator: "\n") + "\n"
    try write(lines, to: "squid/access.log")
    try FileManager.default.createDirectory(
      atPath: week.copy.path + "/dsl", withIntermediateDirectories: true)
    let ids = try ["-un", "-gn"].map { option in
      try RunProgram.run("id", [option]).output.trimmingCharacters(in: .newlines)
    }
    let delivery =
      "{ role: \"dsl\", folder: \"../dsl\", owner: \"\(ids[0])\", group: \"\(ids[1])\" }"
    try edit("vigil.json5", "deliveries: []") {
      $0.replacing("deliveries: []", with: "deliveries: [\(delivery)]")
    }
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(week.copy.samples)/\(name)", atomically: false, encoding: .utf8)
  }

  /// Changes a file of the samples in which a text must stand.
  private func edit(_ name: String, _ text: String, _ change: (String) -> String) throws {
    let old = try String(contentsOfFile: "\(week.copy.samples)/\(name)", encoding: .utf8)
    try #require(old.contains(text))
    try write(change(old), to: name)
  }

  private func run(daysLater: Int64 = 0, version: String = "test") throws -> RunSummary {
    let school = try School(settingsPath: week.copy.settings)
    let clock = try #require(school.settings.clock)
    return try NightlyRun(
      school: school, options: ReadingOptions(threads: 1),
      now: clock.advanced(milliseconds: daysLater * 86_400_000), version: version
    ).run()
  }

  private var store: Store {
    get throws { try Store(folder: week.copy.samples + "/demo-output") }
  }

  /// The numbers of the files: a file that is written anew has another one.
  private func files(_ summary: RunSummary) throws -> [String: Int] {
    try summary.reports.reduce(into: [:]) { files, path in
      files[path] =
        try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }
  }

  @Test func `a run that finds nothing new leaves reports and store as they are`() throws {
    let first = try files(run())
    #expect(first.keys.contains { $0.contains("/dsl/dsl-") })
    let revision = try store.revision()
    let second = try run()
    #expect(try files(second) == first)
    #expect(second.reports.sorted() == first.keys.sorted())
    #expect(try store.revision() == revision)
  }

  /// What makes a run write the reports again.
  enum Change: CaseIterable {
    case line, decision, settings, list, directory, roles, delivery, lostReport, brokenRun
  }

  @Test(arguments: Change.allCases)
  func `a run writes all reports again after a change`(change: Change) throws {
    let first = try files(run())
    switch change {
    case .line: try edit("squid/access.log", "\n") { $0 + $0.split(separator: "\n")[7] + "\n" }
    case .decision:
      let event = try #require(try store.undecidedEvents().first).event.id
      try store.decide(
        event: event, outcome: .noAction, reason: "looked at", by: "M West",
        at: Instant(seconds: 1_773_000_000))
    case .settings:
      try edit("vigil.json5", "Example School") { $0.replacing("Example", with: "Old") }
    case .list: try write("new.example\n", to: "lists/self-harm/domains")
    case .directory: try edit("directory.csv", "\n") { $0 + "newcomer,New Comer,Student,7\n" }
    case .roles:
      try edit("vigil.json5", "mfarthingale") { $0.replacing("mfarthingale", with: "xx") }
    case .delivery:
      try edit("vigil.json5", "\"../dsl\"") {
        $0.replacing("\"../dsl\"", with: "\"../dsl\", mode: \"0600\"")
      }
    case .lostReport:
      try FileManager.default.removeItem(atPath: try #require(first.keys.min()))
    case .brokenRun: try store.keep(reportBasis: "")
    }
    let second = try files(run())
    #expect(second.count >= first.count)
    for (path, number) in first { #expect(second[path] != number, "\(path)") }
  }

  @Test func `each day and each version of Vigil has its own reports`() throws {
    let first = try files(run())
    let nextDay = try files(run(daysLater: 1))
    #expect(Set(nextDay.keys).isDisjoint(with: first.keys))
    let newVersion = try files(run(daysLater: 1, version: "next"))
    #expect(newVersion.keys == nextDay.keys)
    for (path, number) in nextDay { #expect(newVersion[path] != number) }
  }

  @Test func `reports that could not be delivered are written again`() throws {
    let folder = week.copy.path + "/dsl"
    try FileManager.default.removeItem(atPath: folder)
    let first = try run()
    #expect(first.complaints.count == 3)
    #expect(try run().complaints.count == 3)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let third = try run()
    #expect(third.complaints.isEmpty)
    #expect(third.reports.contains { $0.contains("/dsl/dsl-") })
  }

  @Test func `damaged lists are compiled anew when names are looked up in them`() throws {
    _ = try run()
    let index = week.copy.samples + "/demo-output/lists.index"
    var bytes = try Data(contentsOf: URL(filePath: index))
    bytes[bytes.count - 100] ^= 1
    try bytes.write(to: URL(filePath: index))
    #expect(try run().listNotes.isEmpty)
    try edit("squid/access.log", "\n") { $0 + $0.split(separator: "\n")[7] + "\n" }
    #expect(try run().listNotes.contains { $0.contains("names compiled") })
    #expect(try run().listNotes.isEmpty)
  }
}
