import Foundation
import Samples
import Settings
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// Invented schools, each against the truth that was written with it.
struct InventedSchoolTests {
  /// A school and the logs that it has.
  struct Case: CustomTestStringConvertible, Sendable {
    var seed: UInt64
    var days: Int
    var people: Int
    var formats = SampleFormat.allCases
    var testDescription: String {
      "seed \(seed), \(days) days, \(people) people, \(formats.map(\.rawValue))"
    }
  }

  /// Enough for some thousand ordinary visits around those that matter.
  private static let size = 400_000

  private static let cases = [
    Case(seed: 1, days: 12, people: 40),
    Case(seed: 2, days: 5, people: 12),
    Case(seed: 3, days: 7, people: 150),
    // Over the change of the clocks.
    Case(seed: 4, days: 33, people: 15),
    Case(seed: 5, days: 7, people: 60, formats: [.squid]),
    Case(seed: 6, days: 7, people: 60, formats: [.fortigate]),
    Case(seed: 7, days: 7, people: 60, formats: [.dnsmasq]),
  ]

  @Test(arguments: cases)
  func `finds exactly the events of the truth`(oneCase: Case) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/school"
    let order = SampleOrder(
      days: oneCase.days, people: oneCase.people, seed: oneCase.seed, formats: oneCase.formats,
      size: InventedSchoolTests.size)
    let written = try SampleSchool(order).write(to: path)
    let truth = try SampleTruth.read(path + "/truth.json5")
    #expect(truth.events.count == written.events)
    #expect(truth.decoys.count == written.decoys)
    #expect(truth.events.count >= 3)

    let (summary, events) = try InventedSchoolTests.run(path)
    let compared = LoneDenials(truth: truth.events, events: events)
    let (found, expected) = (compared.found, compared.expected)
    #expect(Set(expected).subtracting(found).sorted() == [], "missing")
    #expect(Set(found).subtracting(expected).sorted() == [], "surplus")
    #expect(found.count == expected.count)
    #expect(summary.counts.lines == truth.files.reduce(0) { $0 + $1.lines })
    #expect(summary.counts.refused == 0)
    #expect(summary.complaints == [])
    for decoy in truth.decoys { InventedSchoolTests.expectNothing(of: decoy, among: events) }
  }

  @Test func `finds them too with the lists, phrases and rules that Vigil comes with`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/school"
    _ = try SampleSchool(
      SampleOrder(days: 12, people: 60, seed: 9, size: InventedSchoolTests.size)
    ).write(to: path)
    let settings = path + "/vigil.json5"
    let own = try String(contentsOfFile: settings, encoding: .utf8)
    let config = Checkout.path("Config")
    // The school's own lists stay beside Vigil's: they have the invented sites.
    let changed = own.replacing("\"categories.json5\"", with: "\"\(config)/categories.json5\"")
      .replacing("\"rules.json5\"", with: "\"\(config)/rules.json5\"")
      .replacing("\"phrases/", with: "\"\(config)/phrases/")
      .replacing(
        "{ name: \"protected\", path: \"lists/protected\"",
        with: "{ name: \"vigil\", path: \"\(config)/lists/starter\", power: \"block\" },\n"
          + "    { name: \"protected\", path: \"\(config)/lists/protected\"")
    try changed.write(toFile: settings, atomically: true, encoding: .utf8)
    let events = try InventedSchoolTests.run(path).1
    let truth = try SampleTruth.read(path + "/truth.json5")
    let compared = LoneDenials(truth: truth.events, events: events)
    #expect(compared.found == compared.expected)
  }

  /// Runs the nightly job with the school's own settings.
  private static func run(_ path: String) throws -> (RunSummary, [StoredEvent]) {
    let school = try School(settingsPath: path + "/vigil.json5")
    let now = try #require(school.settings.clock)
    let job = NightlyRun(
      school: school, options: ReadingOptions(threads: 2), now: now, version: "test")
    let summary = try job.run()
    let events = try Store(folder: path + "/data").events(
      from: Day(year: 2026, month: 1, day: 1), to: Day(year: 2026, month: 12, day: 31))
    // The truth tells of single events; patterns are made of those.
    return (summary, events.filter { $0.event.pattern == nil })
  }

  private static func expectNothing(
    of decoy: SampleTruth.Decoy, among events: [StoredEvent]
  ) {
    for stored in events where stored.day.description == decoy.day {
      let isSubject = stored.who == decoy.user || stored.who == decoy.device
      let names = stored.event.hosts + [stored.targetText]
      let isNamed = names.contains { $0 == decoy.host || $0 == decoy.query }
      #expect(!(isSubject && isNamed), "\(decoy.name): \(stored.line)")
    }
  }
}
