import Foundation
import Settings
import TestSupport
import Vocabulary

@testable import Pipeline

/// A downloaded list in a folder of a test's own, whose server does what the test says.
final class ListDesk {
  let curl: StandInCurl
  private let folder: TemporaryFolder
  /// The list as the settings have it.
  var list: ListSettings

  /// Makes a list that was never updated.
  init(category: String? = "gambling", minimumEntries: Int = 0) throws {
    curl = try StandInCurl()
    folder = try TemporaryFolder()
    list = ListSettings(
      name: "bets", path: folder.path + "/lists/bets", category: category,
      download: ListDownload(
        url: "https://me:secret@lists.example.org/bets", minimumEntries: minimumEntries),
      maximumAgeDays: 35)
  }

  /// The names in the list's folder.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: list.path)) ?? []).sorted()
  }

  /// What is known of the list.
  func state() throws -> ListState { try ListShelf(folder: list.path).state() }

  /// The names of the versions.
  var versions: [String] { names.filter(ListVersion.isFolderName) }

  /// What the version in use holds.
  func inUse() throws -> String {
    try String(contentsOfFile: ListShelf.path(of: list), encoding: .utf8)
  }

  /// Writes a file into the list's folder.
  func write(_ text: String, to name: String) throws {
    try folder.write(text, to: "lists/bets/\(name)")
  }

  /// An update on a day of March 2026, of what the server gives.
  @discardableResult
  func update(day: Int, mayShrink: Bool = false) throws -> ListUpdateResult {
    let update = ListUpdate(of: list, now: ListDesk.moment(day), environment: curl.environment)
    guard let update else { throw ProgramFault("the list has no url") }
    return update.run(mayShrink: mayShrink)
  }

  /// An update on a day of March 2026, of a list of so many names.
  @discardableResult
  func update(day: Int, entries: Int, mayShrink: Bool = false) throws -> ListUpdateResult {
    try curl.answer(Array(ListDesk.text(entries: entries).utf8))
    return try update(day: day, mayShrink: mayShrink)
  }

  /// A list of so many names.
  static func text(entries: Int) -> String {
    (0..<entries).map { "bet\($0).example.org\n" }.joined()
  }

  /// Two o'clock on a day of March 2026.
  static func moment(_ day: Int) -> Instant {
    Instant(seconds: Int64(Day(year: 2026, month: 3, day: 1).number) * 86_400 + 7200)
      .advanced(milliseconds: Int64(day - 1) * 86_400_000)
  }
}
