import CivilTime
import Policy
import Testing
import Vocabulary

/// Devices behind which nobody is known count as their network's group (P24).
struct JudgeNetworkTests {
  private static let rules = [
    InventedSchool.rule("for-pupils", who: [.group(.pupils)]),
    InventedSchool.rule("for-year-7", who: [.years(7...7)]),
    InventedSchool.rule("for-staff", who: [.group(.staff)], audience: [.networkManager]),
    InventedSchool.rule("for-guests", who: [.group(.guests)]),
    InventedSchool.rule("for-unknown", who: [.group(.unidentified)]),
  ]

  private func events(
    _ identity: Identity?, _ group: Group?, mode: StaffMonitoring = .routine
  ) throws -> [Event] {
    var school = try InventedSchool(JudgeNetworkTests.rules)
    school.policy.staffMonitoring = mode
    var fact = school.fact(600, identity)
    fact.network = Network(name: "wifi", kind: .personal, group: group)
    return school.events([fact])
  }

  @Test(arguments: [
    (Group.pupils, "for-pupils"), (.staff, "for-staff"), (.guests, "for-guests"),
    (.unidentified, "for-unknown"), (nil, "for-unknown"),
  ])
  func `P24 a device counts as the group of its network and stays a device`(
    group: Group?, rule: String
  ) throws {
    let events = try events(nil, group)
    #expect(events.map(\.rule) == [rule])
    #expect(
      events.map(\.identity) == [.device(address: "10.0.0.7", day: InventedSchool.day)])
  }

  @Test func `P24 an address of no network is nobody's`() throws {
    let school = try InventedSchool(JudgeNetworkTests.rules)
    #expect(school.events([school.fact(600, nil)]).map(\.rule) == ["for-unknown"])
  }

  @Test func `P24 whoever is known keeps their own group on every network`() throws {
    #expect(try events(InventedSchool.pupil, .staff).map(\.rule) == ["for-pupils"])
    let teacher = InventedSchool.person("ateacher", .staff)
    #expect(try events(teacher, .guests).map(\.rule) == ["for-staff"])
    // A user whom the directory does not know is whoever the network says.
    let visitor = InventedSchool.person("visitor7", nil)
    #expect(try events(visitor, .guests).map(\.rule) == ["for-guests"])
  }

  @Test func `P24 devices of the staff's network follow the mode of staff monitoring`() throws {
    #expect(try events(nil, .staff).map(\.audience) == [[.networkManager]])
    #expect(try events(nil, .staff, mode: .automatic).map(\.audience) == [[.headteacher]])
    #expect(try events(nil, .staff, mode: .onAuthorisation).isEmpty)
    #expect(try events(nil, .pupils, mode: .onAuthorisation).map(\.rule) == ["for-pupils"])
  }
}
