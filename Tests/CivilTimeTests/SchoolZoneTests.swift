import CivilTime
import Foundation
import TestSupport
import Testing
import Vocabulary

struct SchoolZoneTests {
  let london: SchoolZone

  init() throws { london = try SchoolZone(identifier: "Europe/London") }

  @Test func `the hour that October repeats is two moments`() throws {
    let day = try #require(Day("2026-10-25"))
    #expect(
      london.instant(day: day, millisecondsOfDay: 5_400_000)
        == .twice(
          first: Instant(seconds: 1_792_888_200), second: Instant(seconds: 1_792_891_800)))
  }

  @Test func `the hour that March skips is none, and the clocks go on at its end`() throws {
    let day = try #require(Day("2026-03-29"))
    #expect(
      london.instant(day: day, millisecondsOfDay: 5_400_000)
        == .never(next: Instant(seconds: 1_774_746_000)))
  }

  @Test func `a summer evening belongs to its own day`() {
    // 2026-06-30T23:30:00Z is half past midnight of 1 July in London.
    #expect(london.day(of: Instant(seconds: 1_782_862_200)).description == "2026-07-01")
  }

  @Test(arguments: ["Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia"])
  func `agrees with Foundation at random moments`(identifier: String) throws {
    let zone = try SchoolZone(identifier: identifier)
    let reference = try #require(TimeZone(identifier: identifier))
    var random = SeededRandom(seed: 20_261_121)
    for _ in 0..<2000 {
      let seconds = Int64.random(in: 0..<4_000_000_000, using: &random)
      let moment = Instant(seconds: seconds)
      let offset = reference.secondsFromGMT(
        for: Date(timeIntervalSince1970: TimeInterval(seconds)))
      #expect(zone.offsetMilliseconds(at: moment) == Int64(offset) * 1000, "at \(seconds)")
      let local = zone.localTime(of: moment)
      switch zone.instant(day: local.day, millisecondsOfDay: local.millisecondsOfDay) {
      case .once(let found): #expect(found == moment)
      case .twice(let first, let second): #expect(first == moment || second == moment)
      case .never: Issue.record("\(moment) does not come back in \(identifier)")
      }
    }
  }

  @Test func `an unknown zone is a complaint`() {
    #expect(throws: Complaint.self) { try SchoolZone(identifier: "Europe/Londres") }
  }

  @Test(
    arguments: ["Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "UTC"], [UInt64(1), 7])
  func `times are steady where they mean one moment by the same offset`(
    identifier: String, seed: UInt64
  ) throws {
    let zone = try SchoolZone(identifier: identifier)
    var random = SeededRandom(seed: seed)
    for _ in 0..<2000 {
      let local = Int64.random(in: 0..<4_000_000_000_000, using: &random)
      let steady = zone.steadyTimes(around: local)
      #expect(resolution(local, in: zone) == steady.map { local - $0.offset }, "\(local)")
      guard let steady else { continue }
      // Both ends are as good as the middle, and what is beyond them is not.
      for end in [steady.times.lowerBound, steady.times.upperBound - 1]
      where (0..<4_000_000_000_000).contains(end) {
        #expect(resolution(end, in: zone) == end - steady.offset, "\(end)")
      }
      for end in [steady.times.lowerBound &- 1, steady.times.upperBound]
      where steady.times.upperBound < .max && steady.times.lowerBound > 0 {
        #expect(resolution(end, in: zone) != end - steady.offset, "\(end)")
      }
    }
  }

  /// The one moment that a time on the clocks means; `nil` when it is none or two.
  private func resolution(_ local: Int64, in zone: SchoolZone) -> Int64? {
    let number = Int64((Double(local) / 86_400_000).rounded(.down))
    let found = zone.instant(
      day: Day(number: Int32(number)), millisecondsOfDay: Int(local - number * 86_400_000))
    guard case .once(let moment) = found else { return nil }
    return moment.milliseconds
  }
}
