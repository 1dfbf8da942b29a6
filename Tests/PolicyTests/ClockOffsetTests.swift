import Policy
import TestSupport
import Testing
import Vocabulary

struct ClockOffsetTests {
  private typealias School = InventedSchool

  /// Visits that the proxy saw, and the look-ups before them by a clock that differs.
  private func facts(
    _ school: School, ahead: Int, visits: Int = 30, seed: UInt64 = 1
  ) -> [JudgedFact] {
    var random = SeededRandom(seed: seed)
    return (0..<visits).flatMap { number -> [JudgedFact] in
      let minute = Int.random(in: 540...900, using: &random)
      let (client, host) = ("10.0.1.\(number)", "h\(number % 9).casino\(number % 5).example")
      let proxy = school.fact(minute, client: client, host: host)
      let dns = school.fact(
        minute + ahead, nil, client: client, host: host, source: "dns", kind: .dns)
      return [proxy, dns]
    }
  }

  @Test(arguments: [-15, -7, -3, -1, 0, 1, 3, 7, 15])
  func `clocks that differ are set right before visits are joined`(ahead: Int) throws {
    let school = try School()
    let events = school.events(facts(school, ahead: ahead))
    let lookups = events.filter(\.isLookupOnly)
    #expect(lookups.isEmpty)
    #expect(events.reduce(0) { $0 + $1.allowedCount } == 30)
    #expect(events.allSatisfy { $0.sources == ["dns", "proxy"] })
    // The proxy's times stand.
    let proxy = facts(school, ahead: ahead).filter { $0.fact.key.kind == .proxy }
    #expect(
      Set(events.map(\.first)).isSubset(
        of: Set(proxy.map { Instant(seconds: Int64($0.fact.key.minute) * 60) })))
  }

  @Test func `few visits, or none that both saw, set no clock`() throws {
    let school = try School()
    let few = school.events(facts(school, ahead: 7, visits: 5))
    #expect(few.filter(\.isLookupOnly).count == 5)
    var random = SeededRandom(seed: 3)
    let scattered = (0..<60).map { number in
      school.fact(
        Int.random(in: 540...900, using: &random), number % 2 == 0 ? School.pupil : nil,
        client: "10.0.1.\(number % 20)", host: "h\(number / 2).casino.example",
        source: number % 2 == 0 ? "proxy" : "dns", kind: number % 2 == 0 ? .proxy : .dns)
    }
    let lookups = school.events(scattered).filter(\.isLookupOnly)
    #expect(lookups.reduce(0) { $0 + $1.allowedCount } == 30)
  }
}
