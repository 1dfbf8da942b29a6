import CivilTime
import Testing
import Vocabulary

@testable import Formats

struct YearlessTests {
  let london: SchoolZone

  init() throws { london = try SchoolZone(identifier: "Europe/London") }

  @Test(arguments: [
    ("Dec 31 23:59:59", "2026-01-02T00:00:00", "2025-12-31 23:59:59"),
    ("Jan  1 00:00:00", "2026-01-02T00:00:00", "2026-01-01 00:00:00"),
    ("May  8 01:57:00", "2026-05-09T01:57:00", "2026-05-08 01:57:00"),
    ("May  8 01:57:00", "2026-05-08T01:57:00", "2026-05-08 01:57:00"),
    ("May  8 01:57:00", "2026-05-08T01:56:59", "2025-05-08 01:57:00"),
    ("Feb 29 12:00:00", "2026-11-21T00:00:00", "2024-02-29 12:00:00"),
    ("Feb 29 12:00:00", "2024-02-29T12:00:00", "2024-02-29 12:00:00"),
    ("Feb 29 12:00:00", "2024-02-29T11:59:59", "2020-02-29 12:00:00"),
    // A file rotated eleven months ago, whose context says when it was last written.
    ("Dec 30 10:00:00", "2025-01-06T03:00:00", "2024-12-30 10:00:00"),
  ])
  func `the year is the latest that puts the line no later than the latest moment`(
    written: String, latest: String, expected: String
  ) throws {
    let context = SourceContext(zone: london, latest: try instant(latest))
    let reading = yearless(written)?.reading(context: context)
    #expect(reading.map { text(of: $0.localMilliseconds) } == expected)
  }

  @Test(arguments: [
    "May 32 01:57:00", "Mai  8 01:57:00", "May  8 24:00:00", "May  8 01:57", "May 08  1:57:00", "",
    "May  0 01:57:00", "may  8 01:57:00",
  ])
  func `what is no such time is none`(written: String) {
    #expect(yearless(written) == nil)
  }

  @Test func `a day that no year has is none`() throws {
    let context = SourceContext(zone: london, latest: try instant("2026-11-21T00:00:00"))
    let written = try #require(yearless("Feb 30 12:00:00"))
    #expect(written.reading(context: context) == nil)
  }

  private func yearless(_ text: String) -> Yearless? {
    let line = Array(text.utf8)
    return Yearless(in: line.span, at: 0)
  }

  /// The moment at which the clocks in London show a time.
  private func instant(_ text: String) throws -> Instant {
    let parts = text.split(separator: "T")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    let day = try #require(Day(String(parts[0])))
    let milliseconds = (clock[0] * 3600 + clock[1] * 60 + clock[2]) * 1000
    switch london.instant(day: day, millisecondsOfDay: milliseconds) {
    case .once(let moment), .twice(let moment, _), .never(let moment): return moment
    }
  }

  private func text(of local: Int64) -> String {
    let day = local.flooredQuotient(86_400_000)
    return LocalTime(
      day: Day(number: Int32(day)), millisecondsOfDay: Int(local - day * 86_400_000)
    ).description
  }
}
