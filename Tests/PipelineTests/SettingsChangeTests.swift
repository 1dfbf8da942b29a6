import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

/// What a run tells of settings that were changed since the run before.
struct SettingsChangeTests {
  /// The day of the sample's run.
  private static let day = Day(year: 2026, month: 3, day: 9)

  private let week: SampleWeek

  init() throws { week = try SampleWeek(withLogs: false) }

  private func replace(_ old: String, with new: String) throws {
    let text = try String(contentsOfFile: week.copy.settings, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new)
      .write(toFile: week.copy.settings, atomically: true, encoding: .utf8)
  }

  private static func moment(_ text: String) throws -> Instant {
    try #require(RFC3339.instant(text))
  }

  private func changes() throws -> [RecordedChange] {
    try Store(folder: week.dataFolder).settingsChanges(from: Self.day, to: Self.day)
  }

  /// True when a text stands in the store's files.
  private func isKept(_ text: String) throws -> Bool {
    let files = try FileManager.default.contentsOfDirectory(atPath: week.dataFolder)
      .filter { $0.hasPrefix(Store.fileName) }.map { week.dataFolder + "/" + $0 }
    #expect(!files.isEmpty)
    return try !ByteSearch(markers: [Array(text.utf8)]).find(in: files).isEmpty
  }

  @Test func `another headteacher is told of in the report, and named in no file`() throws {
    try week.run()
    try replace("hthistlewood", with: "nsuccessor")
    try week.run()
    #expect(try changes().map(\.description) == ["the role headteacher is held by somebody else"])
    #expect(try changes().map(\.seesLess) == [false])
    let report = try String(
      contentsOfFile: week.dataFolder + "/reports/headteacher-2026-03-09.html", encoding: .utf8)
    #expect(report.contains("the role headteacher is held by somebody else"))
    #expect(try !isKept("hthistlewood") && !isKept("nsuccessor"))
    try week.run()
    #expect(try changes().count == 1)
  }

  @Test func `what settings said before goes for good after six months`() throws {
    try week.run()
    try replace("\"Example School\"", with: "\"Quillfeather School\"")
    try week.run()
    try replace("\"Quillfeather School\"", with: "\"Example School\"")
    try week.run()
    #expect(try changes().count == 2)
    // The last moment of the day on which it is kept, by the school's clocks, and the first after.
    try week.run(now: Self.moment("2026-09-09T22:59:59Z"))
    #expect(try changes().count == 2 && isKept("Quillfeather"))
    try week.run(now: Self.moment("2026-09-09T23:00:00Z"))
    #expect(try changes().isEmpty && !isKept("Quillfeather"))
  }
}
