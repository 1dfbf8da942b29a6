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
}
