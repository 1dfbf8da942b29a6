import Foundation
import Reports
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// What a run observed stands in its own reports, in those of the next runs and in those that are
/// made later, in the same words.
struct ObservationTests {
  private struct Report: Decodable {
    struct Reading: Decodable { var notes: [String] }
    var reading: Reading
  }

  private static let searchNote =
    "search terms are not in the logs of proxy that were read: the proxy leaves them out "
    + "(Squid: set strip_query_terms off)"
  private let week: SampleWeek
  private var store: Store { get throws { try Store(folder: week.dataFolder) } }

  init() throws { week = try SampleWeek(withLogs: false) }

  /// Appends to a log below the samples.
  private func append(_ text: String, to name: String) throws {
    let path = week.copy.samples + "/" + name
    let before = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try (before + text).write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: SampleCopy.clock - 3600)],
      ofItemAtPath: path)
  }

  /// A search on 5 March, 2026; without terms when there are none.
  private func search(_ terms: String = "?", at second: Int) -> String {
    "\(1_772_700_000 + second).000 45 192.0.2.7 TCP_MISS/200 390 GET "
      + "http://www.google.com/search\(terms) 25vnn HIER_DIRECT/192.0.2.1 text/html\n"
  }

  private func day(_ number: Int) -> Day { Day(year: 2026, month: 3, day: number) }

  /// The notes of the headteacher's report that a run of a day in March wrote.
  private func notes(ofRunOn day: Int) throws -> [String] {
    let path = "\(week.dataFolder)/reports/headteacher-\(self.day(day)).json"
    return try notes(in: String(contentsOfFile: path, encoding: .utf8))
  }

  /// The notes of a report that is made from what is kept.
  private func notes(from first: Int, to last: Int) throws -> [String] {
    let school = try School(settingsPath: week.copy.settings, dataFolder: week.dataFolder)
    let maker = StoredReport(school: school, now: ObservationTests.night(20), version: "test")
    let report = try #require(ReportTable.report(named: "headteacher"))
    return try notes(
      in: maker.text(of: report, for: .headteacher, from: day(first), to: day(last), as: .json))
  }

  private func notes(in report: String) throws -> [String] {
    try JSONDecoder().decode(Report.self, from: Data(report.utf8)).reading.notes
  }

  /// The notes but for those that say what the format of a log cannot tell.
  private func withoutLimits(_ notes: [String]) -> [String] {
    notes.filter { note in !FormatLimit.allCases.contains { note.hasSuffix($0.words) } }
  }

  @Test func `what the format of a log cannot tell is told for its days, by whichever run`() throws
  {
    try append(
      "Mar  8 10:00:00 dnsmasq[7]: query[A] www.example.org from 10.0.0.7\n",
      to: "dnsmasq/pihole.log")
    let expected = [FormatLimit.onlyLookups, .noUsers, .noURLs].map { "dns: \($0.words)" }
    #expect(try week.run(now: Self.night(9)).notes == expected)
    #expect(try notes(ofRunOn: 9) == expected && notes(from: 8, to: 8) == expected)
    #expect(try notes(from: 2, to: 7) == [])
  }

  /// Two in the morning of a day in March, 2026.
  private static func night(_ day: Int) -> Instant {
    Instant(seconds: Int64(Day(year: 2026, month: 3, day: day).number) * 86_400 + 7200)
  }

  @Test func `missing search terms are told for the days of the log, by whichever run`() throws {
    try append(search(at: 0) + search(at: 9), to: "squid/access.log")
    let summary = try week.run(now: Self.night(9))
    #expect(summary.notes == [Self.searchNote])
    #expect(try notes(ofRunOn: 9) == [Self.searchNote])
    #expect(try week.run(now: Self.night(10)).notes == [])
    #expect(try notes(ofRunOn: 10) == [Self.searchNote])
    #expect(try notes(from: 2, to: 8) == [Self.searchNote])
    #expect(try notes(from: 6, to: 12) == [])
    // The run that reads a search with its terms shows that they are logged after all.
    try append(search("?q=frogs", at: 20), to: "squid/access.log")
    #expect(try week.run(now: Self.night(11)).notes == [])
    #expect(try notes(from: 2, to: 8) == [])
  }

  @Test func `lost questions and lists of an earlier run are told under the day of the run`() throws
  {
    let question = "dnsmasq[7]: query[A] www.example.org from 10.0.0.7\n"
    try append("Mar  8 10:00:00 " + question, to: "dnsmasq/pihole.log")
    try week.run(now: Self.night(9))
    var log = try #require(try store.logs(of: "dns").first)
    #expect(!log.pending.isEmpty)
    log.pending = [1, 2, 3]
    try store.commitReading { (writer) throws(StoreFault) in try writer.set(log: log) }
    try append("Mar  8 10:00:09 " + question, to: "dnsmasq/pihole.log")
    try "<!DOCTYPE html><html><body>Not found</body></html>\n".write(
      toFile: week.copy.samples + "/lists/terrorism/domains", atomically: true, encoding: .utf8)
    let expected = [
      "the lists were those of an earlier run, since one could not be read (2026-03-10)",
      "dns: open DNS questions of an earlier run were lost (2026-03-10)",
    ]
    let second = try week.run(now: Self.night(10))
    #expect(withoutLimits(second.notes) == expected, "\(second.complaints)")
    #expect(try withoutLimits(notes(ofRunOn: 10)) == expected)
    #expect(try withoutLimits(notes(from: 10, to: 10)) == expected)
    #expect(try withoutLimits(notes(from: 2, to: 9)) == [])
  }

  @Test func `visits that are too old are told, and all goes after six months`() throws {
    try append(
      search(at: -86_400 * 365) + search(at: -86_400 * 366) + search(at: 0),
      to: "squid/access.log")
    let expected = [Self.searchNote, "2 visits were older than what may be kept"]
    #expect(try week.run(now: Self.night(9)).notes == expected)
    #expect(try notes(from: 2, to: 9) == expected)
    let later = Day(year: 2026, month: 9, day: 10)
    try week.run(now: Instant(seconds: Int64(later.number) * 86_400 + 7200))
    #expect(try store.observations(from: day(1), to: later) == [])
  }

  @Test func `no more than three days are named`() {
    let days = (2...6).map { Observation(day: day($0), kind: .olderLists, count: 1) }
    #expect(
      ObservationWords.notes(of: days) == [
        "the lists were those of an earlier run, since one could not be read "
          + "(2026-03-02, 2026-03-03, 2026-03-04 and 2 more)"
      ])
    let old = Observation(day: day(2), kind: .expiredVisits, count: 1)
    #expect(ObservationWords.notes(of: [old]) == ["1 visit was older than what may be kept"])
  }
}
