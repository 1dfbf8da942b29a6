import Foundation
import Sites
import TestSupport
import Testing
import Vocabulary

/// What becomes of lists that stand in several files, or in one with categories of its own.
///
/// `Lists/SYNTAX/list` is the file or folder, `hosts` what is looked up, `expected` tells of both.
struct ListTreeGoldenTests {
  private static let folder = Checkout.path("Tests/SitesTests/Lists")

  @Test(arguments: ["csv", "e2guardian", "squidguard", "v2fly"])
  func `a list reads as its expected file says`(name: String) throws {
    let folder = "\(Self.folder)/\(name)"
    let scratch = try TemporaryFolder()
    let source = ListSource(name: name, path: "\(folder)/list")
    let path = "\(scratch.path)/lists.idx"
    let report = try IndexBuilder.build(path, from: [source], now: BuiltLists.time)
    let index = try SiteIndex(path: path)
    let asked = try String(contentsOf: URL(filePath: "\(folder)/hosts"), encoding: .utf8)
    let lines =
      report.lists.map(Self.line) + [""] + Self.skips(of: report, below: folder) + [""]
      + asked.split(separator: "\n").map { Self.answer(String($0), from: index) }
    let difference = ExpectedFile.difference(
      lines.joined(separator: "\n") + "\n", from: "\(folder)/expected")
    #expect(difference == nil)
  }

  private static func line(_ list: RecordedList) -> String {
    "list \(list.name): \(list.category), \(list.power.name), usage \(list.usage.name), "
      + "\(list.entryCount) entries"
  }

  private static func skips(of report: BuildReport, below folder: String) -> [String] {
    SkipReason.allCases.compactMap { reason in
      guard let count = report.skipped.counts[reason] else { return nil }
      let places = (report.skipped.places[reason] ?? []).map {
        "\($0.file.dropFirst(folder.count + 1)):\($0.line)"
      }
      return "skipped \(count) \(reason.name): \(places.joined(separator: " "))"
    }
  }

  private static func answer(_ text: String, from index: SiteIndex) -> String {
    let answer = index.lookup(text)
    return "\(text) → "
      + (answer.entries.isEmpty ? "nothing" : answer.entries.joined(separator: " "))
  }
}
