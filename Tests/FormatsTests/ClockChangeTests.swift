import CivilTime
import Intake
import TestSupport
import Testing
import Vocabulary

@testable import Formats

struct ClockChangeTests {
  let zone: SchoolZone
  let context: SourceContext

  init() throws {
    zone = try SchoolZone(identifier: "Europe/London")
    context = SourceContext(zone: zone, latest: Instant(seconds: 1_793_059_200))  // 2026-10-27
  }

  /// A night in which a name is asked for every ten minutes, and the clocks go back at 02:00.
  private func night() -> (text: String, change: Int) {
    var text = ""
    var change = 0
    for minute in stride(from: 0, to: 300, by: 10) {
      if minute == 120 { change = text.utf8.count }
      let shown = minute < 120 ? minute : minute - 60
      text += "Oct 25 0\(shown / 60):\(shown % 60 < 10 ? "0" : "")\(shown % 60):00 "
      text += "dnsmasq[7]: query[A] n\(minute).example.org from 10.0.0.1\n"
    }
    return (text, change)
  }

  @Test(arguments: [60, 100, 1000, 100_000])
  func `finds the first line after the clocks went back, in chunks of any size`(
    size: Int
  ) throws {
    let (text, change) = night()
    #expect(try offset(in: text, size: size) == Int64(change))
  }

  @Test(arguments: [
    // Too few lines in the hour to show a jump.
    ["00:50:00", "01:20:00", "01:10:00", "02:00:00"],
    // The jump is outside the hour.
    ["00:50:00", "00:10:00", "02:40:00", "02:05:00"],
    ["01:10:00", "01:20:00", "01:59:00", "02:00:00"],
  ])
  func `no jump of half an hour within the hour is none`(clocks: [String]) throws {
    let text = clocks.map { "Oct 25 \($0) dnsmasq[7]: started, version 2.90\n" }.joined()
    #expect(try offset(in: text, size: 1000) == nil)
  }

  @Test func `a log that holds no repeated hour need not be read`() throws {
    let march = Instant(seconds: 1_774_656_000)  // 2026-03-28T00:00:00Z
    #expect(
      ClockChange(in: context, from: march, to: march.advanced(milliseconds: 172_800_000)) == nil)
    let october = Instant(seconds: 1_792_886_400)  // 2026-10-25T00:00:00Z
    #expect(
      ClockChange(in: context, from: october, to: october.advanced(milliseconds: 1000)) != nil)
  }

  @Test func `times after the place are the second ones, those before it the first`() throws {
    let (text, change) = night()
    let known = SourceContext(zone: zone, latest: context.latest, clocksGoBackAt: Int64(change))
    for cuts in [[], Array(stride(from: 90, to: text.utf8.count, by: 90))] {
      let log = try ReadLog(text, context: known, cuts: cuts)
      let start: Int64 = 1_792_882_800_000  // 2026-10-25T00:00 in London
      #expect(log.visits.map(\.time) == (0..<30).map { start + $0 * 600_000 })
      #expect(log.ambiguous == 0)
    }
  }

  @Test func `December lines in a file of January are of the year before`() throws {
    let january = SourceContext(zone: zone, latest: Instant(seconds: 1_767_312_000))  // 2026-01-02
    let text = """
      Dec 31 23:59:59 dnsmasq[7]: query[A] a.example.org from 10.0.0.1
      Jan  1 00:00:00 dnsmasq[7]: query[A] b.example.org from 10.0.0.1

      """
    let log = try ReadLog(text, context: january)
    #expect(log.visits.map(\.time) == [1_767_225_599_000, 1_767_225_600_000])
  }

  private func offset(in text: String, size: Int) throws -> Int64? {
    let folder = try TemporaryFolder()
    let file = try PlainFile(path: folder.write(text, to: "log"))
    let count = Int64(text.utf8.count)
    let format = try #require(FormatTable.format(named: "dnsmasq"))
    let buffer = ChunkBuffer(chunkSize: size)
    let first = Instant(seconds: 1_792_882_800)
    var change = try #require(
      ClockChange(in: context, from: first, to: first.advanced(milliseconds: 18_000_000)))
    var start: Int64 = 0
    while start < count {
      let end = min(count, start + Int64(size))
      try file.readLines(beginningIn: start..<end, from: 0, to: count, into: buffer)
      if let found = change.offset(in: buffer, of: format, context: context) { return found }
      start = end
    }
    return nil
  }
}
