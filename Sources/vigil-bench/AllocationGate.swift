internal import CAllocationCount
internal import CivilTime
internal import Digest
internal import Formats
internal import Foundation
internal import Pipeline
internal import Searches
internal import Vocabulary
internal import WebAddress

/// Fails when reading over warm tables allocates.
///
/// A log is read once and four times in one reading: what the four allocate more than the one is
/// what chunks cost whose names the tables know.
struct AllocationGate {
  private static let repeats = 4
  private let classifier: Classifier
  private let folder: String

  /// Prints a row for each format; false when one allocates too often.
  static func run() throws -> Bool {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "vigil-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let gate = AllocationGate(
      classifier: Classifier(
        index: nil, taxonomy: Taxonomy([]), suffixes: PublicSuffixList(text: "org\nexample"),
        phrases: PhraseTable([]), zone: try SchoolZone(identifier: "Europe/London"),
        noteworthy: CategorySet(), deviceCategories: [], groups: UnknownGroups(),
        oldest: Instant(milliseconds: .min)),
      folder: folder.path())
    var isGood = true
    print("format     lines/chunk  allocations/chunk  limit")
    for limit in AllocationLimit.table where try !gate.isKept(limit) { isGood = false }
    return isGood
  }

  private func isKept(_ limit: AllocationLimit) throws -> Bool {
    let log = InventedLog.text(format: limit.format, bytes: 4_194_304)
    let path = "\(folder)/\(limit.format).log"
    try log.write(toFile: path, atomically: false, encoding: .utf8)
    let lines = log.utf8.count { $0 == UInt8(ascii: "\n") }
    let chunks = (log.utf8.count + 1_048_575) / 1_048_576
    _ = try allocations(ofReading: path, limit.format, times: 1)
    let once = try allocations(ofReading: path, limit.format, times: 1)
    let often = try allocations(ofReading: path, limit.format, times: Self.repeats)
    let perChunk = Double(often - once) / Double((Self.repeats - 1) * chunks)
    let row =
      limit.format.padding(toLength: 11, withPad: " ", startingAt: 0)
      + "\(lines / chunks)".padding(toLength: 13, withPad: " ", startingAt: 0)
      + String(format: "%.1f", perChunk).padding(toLength: 19, withPad: " ", startingAt: 0)
      + "\(limit.perChunk)"
    print(perChunk <= Double(limit.perChunk) ? row : row + "  TOO MANY")
    return perChunk <= Double(limit.perChunk)
  }

  /// How often a reading of the same log, some times over, allocates.
  private func allocations(ofReading path: String, _ format: String, times: Int) throws -> Int {
    let opener = LogOpener(
      zone: classifier.zone, now: Instant(seconds: 1_773_000_000), year: 2026,
      format: FormatTable.format(named: format), csv: try InventedLog.csvSettings())
    let pieces = try (0..<times).map { _ in try opener.wholeLog(path: path, number: 0).piece }
    let options = ReadingOptions(threads: 1, memory: 67_108_864, temporaryFolder: folder)
    let reading = Reading(classifier: classifier, options: options)
    let before = allocation_count()
    _ = try reading.read(pieces)
    return allocation_count() - before
  }
}
