import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// What runs behind pages, in the nightly job: left out, counted, told of, and the same however the
/// log was read.
struct NatureRunTests {
  private let week: SampleWeek

  init() throws { week = try SampleWeek(withLogs: false) }

  private func append(_ text: String) throws {
    let path = week.copy.samples + "/squid/access.log"
    let before = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try (before + text).write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: SampleCopy.clock - 3600)],
      ofItemAtPath: path)
  }

  /// Two in the morning of a day in March, 2026.
  private static func night(_ day: Int) -> Instant {
    Instant(seconds: Int64(Day(year: 2026, month: 3, day: day).number) * 86_400 + 7200)
  }

  /// A tunnel of a device, at a millisecond of 5 March, 2026, 8:53:20 UTC and later.
  private func tunnel(_ host: String, at milliseconds: Int, from device: Int = 7) -> String {
    let time = 1_772_700_800_000 + milliseconds
    let rest = String(time % 1000)
    let padded = String(repeating: "0", count: 3 - rest.count) + rest
    return "\(time / 1000).\(padded) 0 192.0.2.\(device) TCP_TUNNEL/200 390 CONNECT \(host):443 - "
      + "HIER_DIRECT/192.0.2.1 -\n"
  }

  /// Pages that embed a listed host, on several devices; one device opens it.
  private var log: String {
    (1...13).map { device in
      tunnel("news\(device).example.org", at: device * 90_000 + 20, from: device)
        + tunnel("www.bet365.com", at: device * 90_000 + 700, from: device)
    }.joined()
      + tunnel("www.bet365.com", at: 1_500_030, from: 60)
      + tunnel("img.example.org", at: 1_500_900, from: 60)
  }

  @Test func `a day is judged again when an earlier one tells more of its hosts`() throws {
    // The day after, a device meets the host once, behind a page: alone that says too little.
    let later = 86_400_000
    let next = tunnel("shop.example.org", at: later) + tunnel("www.bet365.com", at: later + 800)
    try append(next)
    _ = try week.run(now: Self.night(9))
    #expect(try week.events().map(\.event.clients) == [["192.0.2.7"]])
    // The log of the day before comes late.
    try append(log)
    _ = try week.run(now: Self.night(10))
    let found = try week.events().map(\.event)
    #expect(found.map(\.clients) == [["192.0.2.60"]])
    #expect(try Store(folder: week.dataFolder).daysToJudge() == [])
  }

  @Test func `a host that comes behind others is left out, and who opens it is found`() throws {
    try append(log)
    let summary = try week.run(now: Self.night(9))
    let events = try week.events().map(\.event)
    #expect(events.map(\.clients) == [["192.0.2.60"]])
    #expect(events.map(\.nature) == [.page])
    #expect(
      summary.notes.contains(
        "13 requests ran in the background of pages and programs, and are no visits of anybody's"))
    let store = try Store(folder: week.dataFolder)
    let day = Day(year: 2026, month: 3, day: 5)
    #expect(
      try store.companions(from: day, before: day.advanced(days: 1))
        == [Companion(host: "www.bet365.com", opened: 1, followed: 13)])
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the same lines over several nights give the same`(seed: UInt64) throws {
    let lines = log.split(separator: "\n").map { $0 + "\n" }
    let whole = try SampleWeek(withLogs: false)
    let path = whole.copy.samples + "/squid/access.log"
    try log.write(toFile: path, atomically: false, encoding: .utf8)
    try whole.run(now: Self.night(9))
    var random = SeededRandom(seed: seed)
    var place = 0
    while place < lines.count {
      let end = min(lines.count, place + Int.random(in: 1...5, using: &random))
      try append(lines[place..<end].joined())
      try week.run(now: Self.night(9), threads: 1, chunkSize: 4096)
      place = end
    }
    let (one, many) = (try whole.content(), try week.content())
    #expect(one.events == many.events, "seed \(seed)")
    func kept(_ content: KeptContent) -> [String] {
      content.rows.filter { row in
        ["facts\t", "companions\t", "observations\t", "events\t"].contains { row.hasPrefix($0) }
      }
    }
    #expect(kept(one) == kept(many), "seed \(seed)")
  }

  @Test func `a test of the filter is told of and is no event`() throws {
    try append(
      "1772700800.000 0 192.0.2.7 TCP_DENIED/403 390 GET http://iwf.testfiltering.com/ 25vnn "
        + "HIER_NONE/- text/html\n")
    let summary = try week.run(now: Self.night(9))
    #expect(try week.events() == [])
    let notes = summary.notes.filter { $0.hasPrefix("the filter was tested") }
    #expect(
      notes == [
        "the filter was tested: iwf.testfiltering.com from unidentified: blocked (2026-03-05)"
      ])
  }
}
