import CivilTime
import Policy
import Testing
import Vocabulary

struct JudgeEpisodeTests {
  private typealias School = InventedSchool

  @Test(arguments: [
    ([600, 629], 1), ([600, 630], 2), ([600, 629, 658, 687], 1), ([687, 600, 629, 658], 1),
    ([600, 600], 1), ([600, 640, 680], 3),
  ])
  func `visits less than thirty minutes apart are one episode`(
    minutes: [Int], expected: Int
  ) throws {
    let school = try School()
    let facts = minutes.enumerated().map { school.fact($1, offset: Int64($0)) }
    #expect(school.events(facts).count == expected)
  }

  @Test func `an event tells first and last, counts, hosts, devices and the first line`() throws {
    let school = try School()
    let events = school.events([
      school.fact(610, client: "10.0.0.9", host: "m.casino.example", count: 4, offset: 900),
      school.fact(600, action: .blocked, count: 2, offset: 700),
      school.fact(605, action: .warned, offset: 800),
      school.fact(606, action: .unknown, offset: 850),
    ])
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.target == .site("casino.example"))
    #expect(event.hosts == ["m.casino.example", "www.casino.example"])
    #expect(event.clients == ["10.0.0.7", "10.0.0.9"])
    #expect(event.allowedCount == 5)
    #expect(event.blockedCount == 2)
    #expect(event.unknownCount == 1)
    #expect(event.last.minute - event.first.minute == 10)
    #expect(event.place == Place(log: "proxy", offset: 700))
  }

  @Test func `persons, sites and queries have events of their own`() throws {
    let school = try School()
    let concern = [School.phrase("self-harm")]
    let events = school.events([
      school.fact(600), school.fact(600, School.person("other", .pupil), client: "10.0.0.8"),
      school.fact(600, host: "bets.example"),
      school.fact(600, host: "www.google.example", query: "How  To", evidence: concern),
      school.fact(601, host: "www.bing.example", query: "how to", evidence: concern),
    ])
    #expect(events.count == 4)
    #expect(events.filter { $0.target == .search("how to") }.map(\.hosts.count) == [2])
  }

  @Test func `no episode crosses the school's midnight`() throws {
    let school = try School()
    let events = school.events([school.fact(24 * 60 - 1), school.fact(24 * 60)])
    #expect(events.count == 2)
    let device = school.events([school.fact(24 * 60 - 1, nil), school.fact(24 * 60, nil)])
    #expect(Set(device.map(\.identity)).count == 2)
  }

  @Test func `midnight is the school's, also in summer`() throws {
    let school = try School()
    // 1 July 2026 23:00 UTC is midnight in London.
    let midnight = 29_715_780 as Int32
    let facts = [midnight - 1, midnight].map { minute in
      var fact = school.fact(0)
      fact.fact.key.minute = minute
      return fact
    }
    #expect(school.zone.localTime(of: Instant(seconds: Int64(midnight) * 60)).clock == "00:00")
    #expect(school.events(facts).count == 2)
  }

  @Test(arguments: [Int32.min, Int32.max, 0])
  func `a time out of all bounds does not trap`(minute: Int32) throws {
    let school = try School()
    var facts = [school.fact(0), school.fact(0, source: "dns", kind: .dns)]
    for place in facts.indices { facts[place].fact.key.minute = minute }
    #expect(school.events(facts).count == 1)
  }
}
