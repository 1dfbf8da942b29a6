import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import CivilTime

struct ZoneDamageTests {
  /// Reads damaged bytes and asks for many times: it may refuse or answer wrongly, never trap.
  private func tryToRead(_ bytes: [UInt8], _ random: inout SeededRandom) -> Bool {
    guard let file = try? TZif(bytes), let table = try? OffsetTable(file) else { return false }
    let changes = table.changes
    let starts = changes.dropFirst().map(\.start)
    #expect(changes.first?.start == .min)
    #expect(starts.allSatisfy { (1..<OffsetTable.end).contains($0) })
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= 86_400 })
    let zone = SchoolZone(identifier: "Damaged", changes: changes)
    for start in starts.prefix(3) + [Int64.random(in: 0..<4_200_000_000, using: &random)] {
      let local = zone.localTime(of: Instant(seconds: start))
      let meaning = zone.instant(day: local.day, millisecondsOfDay: local.millisecondsOfDay)
      #expect(meaning == .once(Instant(seconds: start)) || meaning.holds(Instant(seconds: start)))
      #expect(zone.day(of: zone.start(of: local.day)) >= local.day)
    }
    return true
  }

  @Test(arguments: ["Europe/London", "Africa/Casablanca", "Australia/Lord_Howe", "a slim file"])
  func `no flipped or cut bytes are a trap`(name: String) throws {
    let whole =
      name == "a slim file"
      ? ZoneFileSample.slim.bytes
      : [UInt8](try Data(contentsOf: URL(filePath: "\(ZoneFile.debianFolder)/\(name)")))
    let seed: UInt64 = 20_261_126
    var random = SeededRandom(seed: seed)
    #expect(tryToRead(whole, &random))
    var accepted = 0
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &random)...)
      }
      if tryToRead(bytes, &random) { accepted += 1 }
    }
    // Some damage cannot be seen: another name, another hour. If none or all were accepted, the
    // test would try nothing.
    #expect((1..<500).contains(accepted), "seed \(seed)")
  }
}

extension LocalResolution {
  /// True when the moment is one of two.
  fileprivate func holds(_ moment: Instant) -> Bool {
    guard case .twice(let first, let second) = self else { return false }
    return first == moment || second == moment
  }
}
