import Foundation
import Testing

@testable import CivilTime

/// Foundation has the zones in tables of its own, so it is an independent answer.
struct ZoneAgreementTests {
  private func foundation(_ identifier: String, until end: Int64) throws -> [OffsetChange] {
    let zone = try #require(TimeZone(identifier: identifier))
    var moment = Date(timeIntervalSince1970: 0)
    var offset = Int64(zone.secondsFromGMT(for: moment))
    var changes = [OffsetChange(start: .min, offset: offset)]
    while let next = zone.nextDaylightSavingTimeTransition(after: moment),
      Int64(next.timeIntervalSince1970) < end
    {
      // Foundation also tells of changes of the name alone.
      if Int64(zone.secondsFromGMT(for: next)) != offset {
        offset = Int64(zone.secondsFromGMT(for: next))
        changes.append(OffsetChange(start: Int64(next.timeIntervalSince1970), offset: offset))
      }
      moment = next
    }
    return changes
  }

  @Test(arguments: [
    "Europe/London", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
    "Pacific/Apia", "UTC",
  ])
  func `has the same changes as Foundation from 1970 to 2100`(identifier: String) throws {
    #expect(
      try ZoneFile.changes(of: identifier) == foundation(identifier, until: OffsetTable.end))
  }

  /// The clocks of Morocco follow the moon, and what is foreseen changes with each edition of the
  /// database, of which Foundation may have another than this computer.
  @Test func `has the same changes as Foundation in Morocco, as far as they are past`() throws {
    let end: Int64 = 1_767_225_600  // 2026-01-01
    let changes = try ZoneFile.changes(of: "Africa/Casablanca")
    #expect(changes.count > 150)
    #expect(
      try changes.filter { $0.start < end } == foundation("Africa/Casablanca", until: end))
  }
}
