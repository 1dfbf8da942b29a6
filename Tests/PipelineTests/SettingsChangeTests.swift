import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

/// What a run tells of settings that were changed since the run before.
struct SettingsChangeTests {
  private let week: SampleWeek

  init() throws { week = try SampleWeek(withLogs: false) }

  private func replace(_ old: String, with new: String) throws {
    let text = try String(contentsOfFile: week.copy.settings, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new)
      .write(toFile: week.copy.settings, atomically: true, encoding: .utf8)
  }

  @Test func `another headteacher is told of in the report, and named in no file`() throws {
    try week.run()
    try replace("hthistlewood", with: "nsuccessor")
    try week.run()
    let store = try Store(folder: week.dataFolder)
    let changes = try store.settingsChanges(since: Instant(milliseconds: 0))
    #expect(changes.map(\.description) == ["the role headteacher is held by somebody else"])
    #expect(changes.map(\.seesLess) == [false])
    let report = try String(
      contentsOfFile: week.dataFolder + "/reports/headteacher-2026-03-09.html", encoding: .utf8)
    #expect(report.contains("the role headteacher is held by somebody else"))
    let search = ByteSearch(markers: ["hthistlewood", "nsuccessor"].map { Array($0.utf8) })
    let files = try FileManager.default.contentsOfDirectory(atPath: week.dataFolder)
      .filter { $0.hasPrefix(Store.fileName) }.map { week.dataFolder + "/" + $0 }
    #expect(try search.find(in: files) == [] && !files.isEmpty)
    try week.run()
    #expect(try store.settingsChanges(since: Instant(milliseconds: 0)).count == 1)
  }
}
