import CivilTime
import Formats
import Foundation
import Testing
import Vocabulary

struct CSVExportTests {
  @Test(arguments: [
    ("iso8601", "2026-07-14T09:26:53Z", "2026-07-14T09:26:53.000Z"),
    ("iso8601", "2026-07-14 09:26:53.5", "2026-07-14T08:26:53.500Z"),
    ("iso8601", "2026-07-14T09:26:53.123456+02:00", "2026-07-14T07:26:53.123Z"),
    ("iso8601", "2026-07-14T09:26-0500", "2026-07-14T14:26:00.000Z"),
    ("iso8601", "2026-07-14 09:26:53 UTC", "2026-07-14T09:26:53.000Z"),
    ("epoch", "1773480413", "2026-03-14T09:26:53.000Z"),
    ("epoch", "1773480413.25", "2026-03-14T09:26:53.250Z"),
    ("epoch", "1773480413250", "2026-03-14T09:26:53.250Z"),
    ("dd/MM/yyyy HH:mm:ss", "03/04/2026 10:00:00", "2026-04-03T09:00:00.000Z"),
    ("MM/dd/yyyy HH:mm:ss", "03/04/2026 10:00:00", "2026-03-04T10:00:00.000Z"),
    ("yyyy-MM-dd HH:mm", "2026-03-04 10:07", "2026-03-04T10:07:00.000Z"),
    ("dd MMM yyyy HH:mm:ss", "04 March 2026 10:00:00", "2026-03-04T10:00:00.000Z"),
    ("d/M/yy h:mm a", "4/3/26 12:07 am", "2026-03-04T00:07:00.000Z"),
    ("d/M/yy h:mm a", "4/3/26 12:07 PM", "2026-03-04T12:07:00.000Z"),
    ("EEE MMM d HH:mm:ss yyyy", "Wed Mar 4 15:29:11 2026", "2026-03-04T15:29:11.000Z"),
    ("yyyyMMdd'T'HHmmss.SSS", "20260304T101112.250", "2026-03-04T10:11:12.250Z"),
  ])
  func `times are read as the settings say`(format: String, written: String, time: String) throws {
    let log = try read(written, timeFormat: format)
    #expect(try #require(log.values.first)["time"] as? String == time)
  }

  @Test(arguments: [
    ("iso8601", "14/03/2026 09:26:53"), ("iso8601", "2026-03-14"), ("epoch", "12"),
    ("iso8601", "2026-13-14 09:26:53"), ("dd/MM/yyyy HH:mm:ss", "03/14/2026 10:00:00"),
    ("dd/MM/yyyy HH:mm:ss", "14/03/2026 10:00:00 PM"),
    ("dd/MM/yyyy HH:mm:ss", "14/03/2026 24:00:00"),
    ("d/M/yy h:mm a", "4/3/26 13:07 am"), ("d/M/yy h:mm a", "4/3/26 10:07"),
  ])
  func `a time that is written otherwise is refused`(format: String, written: String) throws {
    #expect(try read(written, timeFormat: format).refused.map(\.reason) == [.notATime])
  }

  @Test(arguments: [
    ("2026-03-14 09:26:53,http://e.org/,x,y", RefusalReason.columnCount),
    ("2026-03-14 09:26:53", .columnCount), ("2026-03-14 09:26:53,\"http://e.org/", .openQuote),
    (",http://e.org/", .fieldMissing), ("2026-03-14 09:26:53,\"http://e.org/\"x", .notThisFormat),
  ])
  func `a damaged line is refused with its reason`(line: String, reason: RefusalReason) throws {
    let log = try FormatSample(
      of: "Time,URL\n\(line)\n", format: "csv",
      context: context(header: "Time,URL", timeFormat: "iso8601"))
    #expect(log.refused.map(\.reason) == [reason])
    #expect(log.counts.skipped == 1)
  }

  @Test(arguments: [
    ("Time;URL", "2026-03-14 09:26:53;http://e.org/a,b"),
    ("Time\tURL", "2026-03-14 09:26:53\t\"http://e.org/a,b\""),
    ("\"Time\", \"URL\"", "\"2026-03-14 09:26:53\", \"http://e.org/a,b\""),
  ])
  func `the header line tells the delimiter`(header: String, line: String) throws {
    let log = try FormatSample(
      of: "\(header)\r\n\(line)\r\n", format: "csv",
      context: context(header: header, timeFormat: "iso8601"))
    #expect(try #require(log.values.first)["url"] as? String == "http://e.org/a,b")
  }

  @Test func `host and path in columns of their own are put together`() throws {
    let settings = try CSVSettings(
      columns: [.time: "t", .host: "h", .path: "p"], timeFormat: CSVTimeFormat("epoch"))
    let context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"), latest: Instant(seconds: 1_798_761_600),
      columns: try CSVColumns(header: Array("t,h,p".utf8), settings: settings))
    let log = try FormatSample(
      of: "1773480413,E.org:80,/a?b\n1773480413,2001:db8::1,\n", format: "csv", context: context)
    #expect(try log.values.map { $0["url"] as? String } == ["E.org:80/a?b", nil])
    #expect(try log.values.map { $0["host"] as? String } == ["e.org", "2001:db8::1"])
  }

  private func read(_ time: String, timeFormat: String) throws -> FormatSample {
    try FormatSample(
      of: "Time,URL\n\(time),http://www.example.org/\n", format: "csv",
      context: context(header: "Time,URL", timeFormat: timeFormat))
  }

  private func context(header: String, timeFormat: String) throws -> SourceContext {
    let settings = try CSVSettings(
      columns: [.time: "Time", .url: "URL"], timeFormat: CSVTimeFormat(timeFormat))
    return SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"), latest: Instant(seconds: 1_798_761_600),
      columns: try CSVColumns(header: Array(header.utf8), settings: settings))
  }
}
