import Testing

@testable import CivilTime

struct TZifTests {
  @Test func `reads the second block of a slim file, and its rule`() throws {
    let file = try TZif(ZoneFileSample.slim.bytes)
    #expect(file.firstOffset == 0)
    #expect(file.changes == [OffsetChange(start: 954_032_400, offset: 3600)])
    #expect(file.rule == Array("GMT0BST,M3.5.0/1,M10.5.0".utf8))
  }

  @Test func `steps over the first block of a fat file`() throws {
    var sample = ZoneFileSample.slim
    sample.oldChanges = [-5, 0, 5]
    #expect(try TZif(sample.bytes).changes == TZif(ZoneFileSample.slim.bytes).changes)
  }

  @Test func `goes on by the rule after the last change`() throws {
    let table = try OffsetTable(try TZif(ZoneFileSample.slim.bytes)).changes
    #expect(
      table.prefix(3) == [
        OffsetChange(start: .min, offset: 0), OffsetChange(start: 954_032_400, offset: 3600),
        OffsetChange(start: 972_781_200, offset: 0),
      ])
    // The last change before 2100 is that of October 2099.
    #expect(table.last == OffsetChange(start: 4_096_573_200, offset: 0))
  }

  @Test func `a file without changes is its rule, or its only offset`() throws {
    let fixed = ZoneFileSample(offsets: [19_800])
    #expect(try OffsetTable(try TZif(fixed.bytes)).changes == [.init(start: .min, offset: 19_800)])
    let ruled = ZoneFileSample(offsets: [3600], rule: "CET-1CEST,M3.5.0,M10.5.0/3")
    #expect(try OffsetTable(try TZif(ruled.bytes)).changes.count == 261)
  }

  @Test(arguments: [
    (ZoneFileSample(magic: "TZIF"), ZoneFault.notAZone),
    (ZoneFileSample(version: 0), .tooOld),
    (ZoneFileSample(offsets: []), .wrongCount),
    (ZoneFileSample(offsets: [0, 3600], universalMarks: 1), .wrongCount),
    (ZoneFileSample(changes: [(0, 1)]), .wrongCount),
    (ZoneFileSample(changes: [(5, 0), (5, 0)]), .wrongOrder),
    (ZoneFileSample(changes: [(5, 0), (.min, 0)]), .wrongOrder),
    (ZoneFileSample(offsets: [86_401]), .wrongOffset),
    (ZoneFileSample(offsets: [.min]), .wrongOffset),
    (ZoneFileSample(leapSeconds: 27), .leapSeconds),
    (ZoneFileSample(rule: "GMT0\n"), .cutShort),
  ])
  func `refuses what is no zone`(sample: ZoneFileSample, fault: ZoneFault) {
    #expect(throws: fault) { try TZif(sample.bytes) }
  }

  @Test(arguments: [
    (ZoneFileSample(changes: [(1000, 1), (2000, 0)], offsets: [0, 3600]), ZoneFault.wrongOrder),
    (ZoneFileSample(changes: [(1000, 1)], offsets: [0, 3600], rule: "GMT0"), .ruleDoesNotFit),
    (ZoneFileSample(rule: "GMT"), .wrongRule),
  ])
  func `refuses what makes no table`(sample: ZoneFileSample, fault: ZoneFault) throws {
    let file = try TZif(sample.bytes)
    #expect(throws: fault) { try OffsetTable(file) }
  }

  @Test func `refuses a file that is cut anywhere, or goes on`() {
    let whole = ZoneFileSample.slim.bytes
    for length in whole.indices {
      #expect(throws: ZoneFault.cutShort, "\(length)") { try TZif(Array(whole[..<length])) }
    }
    #expect(throws: ZoneFault.cutShort) { try TZif(whole + [0]) }
  }
}
