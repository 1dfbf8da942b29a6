import Testing

@testable import CivilTime

struct ZoneRuleTests {
  private func changes(_ text: String, year: Int) throws -> [OffsetChange] {
    try ZoneRule(Array(text.utf8)).changes(years: year...year)
  }

  @Test(arguments: [
    ("UTC0", 0), ("EST5", -18_000), ("<+0545>-5:45", 20_700), ("<-00>0", 0), ("XYZ+1:02:03", -3723),
  ])
  func `a rule without summer time is one offset`(text: String, offset: Int64) throws {
    let rule = try ZoneRule(Array(text.utf8))
    #expect(rule.offset == offset)
    #expect(rule.summer == nil)
    #expect(rule.changes(years: 2000...2100) == [])
  }

  @Test(arguments: [
    // 29 March 2026, 01:00 UTC, and 25 October, 01:00 UTC.
    ("GMT0BST,M3.5.0/1,M10.5.0", 1_774_746_000, 3600, 1_792_890_000, 0),
    // Ireland calls summer the rule, and winter an hour less.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_774_746_000, 3600, 1_792_890_000, 0),
    // Greenland changes at 22 o'clock of the day before.
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_774_746_000, -3600, 1_792_890_000, -7200),
    // 1 March and 31 October: without the leap day, and with it.
    ("AAA0BBB,J60/0,J304/0", 1_772_323_200, 3600, 1_793_401_200, 0),
    ("AAA0BBB,59/0,303/0", 1_772_323_200, 3600, 1_793_401_200, 0),
    // Half an hour, as on Lord Howe Island, whose summer begins in October: 4 April comes first.
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 1_775_314_800, 37_800, 1_791_041_400, 39_600),
  ])
  func `a rule gives the changes of a year`(
    text: String, first: Int64, firstOffset: Int64, second: Int64, secondOffset: Int64
  ) throws {
    #expect(
      try changes(text, year: 2026) == [
        OffsetChange(start: first, offset: firstOffset),
        OffsetChange(start: second, offset: secondOffset),
      ])
  }

  @Test func `a day without the leap day's number is the same date in every year`() throws {
    // 1 March 2028 and 2026.
    #expect(try changes("AAA0BBB,J60/0,J304/0", year: 2028).first?.start == 1_835_481_600)
    #expect(try changes("AAA0BBB,J60/0,J304/0", year: 2026).first?.start == 1_772_323_200)
    // 29 February 2028.
    #expect(try changes("AAA0BBB,59/0,303/0", year: 2028).first?.start == 1_835_395_200)
  }

  @Test func `summer time all the year is one offset`() throws {
    let rule = try ZoneRule(Array("EST5EDT,0/0,J365/25".utf8))
    let changes = rule.changes(years: 2000...2010)
    #expect(changes.dropLast().allSatisfy { $0.offset == -14_400 })
  }

  @Test(arguments: [
    "", "GM0", "GMT", "GMT25", "GMT0BST", "GMT0BST,M3.5.0/1", "GMT0BST,M3.5.0/1,M10.5.0 ",
    "GMT0BST,M13.5.0,M10.5.0", "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.0.0,M10.5.0",
    "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,J0,J300", "GMT0BST,J366,J300", "GMT0BST,366,300",
    "GMT0BST,M3.5.0/168,M10.5.0", "GMT0BST,M3.5.0/1:60,M10.5.0", "<+01-1", "<+1>-1", "GMT--1",
    "GMT99999999999999999999", ":Europe/London", "GMT0\u{0}",
  ])
  func `refuses what is no rule`(text: String) {
    #expect(throws: ZoneFault.wrongRule) { try ZoneRule(Array(text.utf8)) }
  }

  @Test func `refuses an offset of more than a day`() {
    #expect(throws: ZoneFault.wrongOffset) {
      try ZoneRule(Array("AAA-24BBB,M3.5.0,M10.5.0".utf8))
    }
  }
}
