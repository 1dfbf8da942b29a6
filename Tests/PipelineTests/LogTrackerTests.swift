import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

struct LogTrackerTests {
  /// A log that was read when it held its header alone could not be known again.
  @Test(arguments: [10, 81, 90])
  func `reads an export once that first held little but its header`(length: Int) throws {
    let week = try SampleWeek(withLogs: false)
    let export = try Data(
      contentsOf: URL(filePath: Checkout.path("SampleLogs/csv/web-filter-2026-03-06.csv")))
    let path = week.copy.samples + "/csv/export.csv"
    var lines = 0
    for end in [length, export.count] {
      try export.prefix(end).write(to: URL(filePath: path))
      lines += try week.run().counts.lines
    }
    #expect(lines == export.count { $0 == UInt8(ascii: "\n") })
    #expect(try Store(folder: week.dataFolder).logs(of: "filter").count == 1)
  }

  /// A line that is too long is refused and counted, and hides nothing of what stands behind it.
  @Test(arguments: ["squid", "auto"], [65_537, 70_000, 400_000])
  func `reads a log at once whose first line is too long to be read`(
    format: String, length: Int
  ) throws {
    let week = try SampleWeek(withLogs: false)
    try LogTrackerTests.set(format: format, in: week)
    let long = String(repeating: "x", count: length)
    let line = "1772712877.666 88 10.1.0.7 TCP_MISS/200 75 GET http://n.example.org/ - - -\n"
    let whole = long + "\n" + line + line + line
    // What is not yet whole is left, and read later once.
    let cuts: [(at: Int, lines: Int)] = [
      (at: length - 1, lines: 0), (length, 0), (length + 40, 0), (length + 1 + line.count, 2),
      (whole.count - 40, 1), (whole.count, 1),
    ]
    for cut in cuts {
      try LogTrackerTests.write(
        String(whole.prefix(cut.at)), to: week.copy.samples + "/squid/access.log")
      let counts = try week.run().counts
      #expect(counts.lines == cut.lines, "\(cut.at)")
      let refused = counts.refusedByReason[Int(RefusalReason.lineTooLong.rawValue)]
      #expect(refused == (cut.lines == 2 ? 1 : 0), "\(cut.at)")
    }
    let logs = try Store(folder: week.dataFolder).logs(of: "proxy")
    #expect(logs.map(\.lines) == [4])
  }

  @Test func `reads an export at once whose first record is too long to be read`() throws {
    let week = try SampleWeek(withLogs: false)
    let export = try String(
      contentsOfFile: Checkout.path("SampleLogs/csv/web-filter-2026-03-06.csv"), encoding: .utf8)
    let header = try #require(export.split(separator: "\r\n").first)
    let long = String(repeating: "y", count: 80_000)
    let text = header + "\r\n" + long + "\r\n" + export.dropFirst(header.count + 1)
    try LogTrackerTests.write(text, to: week.copy.samples + "/csv/export.csv")
    let counts = try week.run().counts
    #expect(counts.lines == export.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
    #expect(counts.refusedByReason[Int(RefusalReason.lineTooLong.rawValue)] == 1)
  }

  private static func set(format: String, in week: SampleWeek) throws {
    let settings = try String(contentsOfFile: week.copy.settings, encoding: .utf8)
    try settings.replacing("format: \"squid\"", with: "format: \"\(format)\"")
      .write(toFile: week.copy.settings, atomically: true, encoding: .utf8)
  }

  /// Writes a log that was last written an hour before the clock, so that it may still grow.
  private static func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: SampleCopy.clock - 3600)],
      ofItemAtPath: path)
  }
}
