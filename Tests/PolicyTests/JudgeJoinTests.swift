import Policy
import Testing
import Vocabulary

struct JudgeJoinTests {
  private typealias School = InventedSchool

  private func dns(
    _ school: School, _ minute: Int, action: Action = .allowed,
    evidence: [Evidence] = [School.list("gambling")]
  ) -> JudgedFact {
    school.fact(minute, nil, evidence: evidence, action: action, source: "dns", kind: .dns)
  }

  private func firewall(
    _ school: School, _ minute: Int, _ identity: Identity? = nil, query: String = "",
    action: Action = .allowed
  ) -> JudgedFact {
    school.fact(
      minute, identity, query: query, action: action, source: "firewall", kind: .firewall)
  }

  @Test(arguments: [(-3, false), (-2, true), (0, true), (1, true), (2, false)])
  func `a look-up is part of the visit that follows it`(offset: Int, joins: Bool) throws {
    let school = try School()
    let events = school.events([school.fact(600), dns(school, 600 + offset)])
    #expect(events.count == (joins ? 1 : 2))
    #expect(events.filter(\.isLookupOnly).count == (joins ? 0 : 1))
    #expect(events.reduce(0) { $0 + $1.allowedCount } == (joins ? 1 : 2))
  }

  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func `a visit seen by proxy and firewall is one`(offset: Int, joins: Bool) throws {
    let school = try School()
    let events = school.events([
      school.fact(600), firewall(school, 600 + offset, School.pupil),
    ])
    #expect(events.reduce(0) { $0 + $1.allowedCount } == (joins ? 1 : 2))
    #expect(events.first?.sources == ["firewall", "proxy"])
  }

  @Test func `the standing fact takes over user, evidence, sources and the block`() throws {
    let school = try School()
    let events = school.events([
      school.fact(600, nil), firewall(school, 600, School.pupil, action: .blocked),
      dns(school, 599, evidence: [School.list("games")]),
    ])
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.identity == School.pupil)
    #expect(event.blockedCount == 1)
    #expect(event.allowedCount == 0)
    #expect(event.categories == ["gambling", "games"])
    #expect(event.sources == ["dns", "firewall", "proxy"])
    #expect(event.place.log == "proxy")
  }

  @Test func `two names for one visit are none`() throws {
    let school = try School()
    let other = School.person("other", .pupil)
    let facts = [
      school.fact(600, nil), firewall(school, 600, School.pupil), firewall(school, 601, other),
    ]
    #expect(
      school.events(facts).map(\.identity) == [.device(address: "10.0.0.7", day: School.day)])
    let named = school.events([school.fact(600), firewall(school, 600, other)])
    #expect(Set(named.map(\.identity)) == [School.pupil, other])
  }

  @Test func `other clients, other hosts and one source's facts are not joined`() throws {
    let school = try School()
    var elsewhere = dns(school, 600)
    elsewhere.fact.key.subject.client = "10.0.0.8"
    elsewhere.identity = .device(address: "10.0.0.8", day: School.day)
    var otherHost = dns(school, 600)
    otherHost.fact.key.host = "m.casino.example"
    let events = school.events([school.fact(600), elsewhere, otherHost])
    #expect(events.filter(\.isLookupOnly).count == 2)
    let same = school.events([school.fact(600), school.fact(600, action: .unknown)])
    #expect(same.map { [$0.allowedCount, $0.unknownCount] } == [[1, 1]])
  }

  @Test func `a search that only the firewall heard is not lost in the proxy's visit`() throws {
    let school = try School()
    var heard = firewall(school, 600, query: "a query")
    heard.fact.key.evidence = [School.phrase("self-harm")]
    let events = school.events([school.fact(600), heard])
    #expect(events.contains { $0.target == .search("a query") })
    #expect(events.count == 2)
  }

  @Test func `look-ups alone make one event that says so`() throws {
    let school = try School()
    let events = school.events([dns(school, 600), dns(school, 620, action: .blocked)])
    #expect(events.map(\.isLookupOnly) == [true])
    #expect(events.map(\.blockedCount) == [1])
  }

  @Test func `one address with thousands of users is joined by user`() throws {
    let school = try School()
    let facts = (0..<500).flatMap { number -> [JudgedFact] in
      let person = School.person("u\(number)", .pupil)
      return [school.fact(600, person), firewall(school, 601, person)]
    }
    let events = school.events(facts + [dns(school, 599)])
    #expect(events.count == 500)
    #expect(events.allSatisfy { $0.allowedCount == 1 && $0.sources.contains("firewall") })
  }
}
