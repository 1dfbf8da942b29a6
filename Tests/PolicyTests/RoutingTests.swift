import Policy
import Testing
import Vocabulary

/// P15 and P22: nobody receives an event about themselves.
struct RoutingTests {
  private let usual: [Role: [String]] = [
    .headteacher: ["SCHOOL\\HScott"], .dsl: ["mwest"], .deputyDSL: ["rpatel"],
    .networkManager: ["tlowe"], .safeguardingGovernor: ["sgov"], .chairOfGovernors: ["cgov"],
  ]

  @Test(arguments: [
    ([Role.dsl], "apupil", [Role.dsl]), ([.dsl], "", [.dsl]), ([.dsl], "mwest", [.deputyDSL]),
    ([.deputyDSL], "rpatel", [.headteacher]), ([.headteacher], "hscott", [.chairOfGovernors]),
    ([.networkManager], "tlowe", [.headteacher]),
    ([.safeguardingGovernor], "sgov", [.chairOfGovernors]),
    ([.dsl, .headteacher], "mwest", [.headteacher, .deputyDSL]),
    ([.deputyDSL, .headteacher], "rpatel", [.headteacher]),
    ([.dataProtectionOfficer], "hscott", [.dataProtectionOfficer]),
  ])
  func `the next of the chain stands in for the subject`(
    roles: [Role], user: String, expected: [Role]
  ) {
    let routing = Routing(holders: usual)
    #expect(routing.audience(roles, about: user) == expected)
  }

  @Test func `a headteacher who is also the lead is passed over in both roles`() {
    var holders = usual
    holders[.dsl] = ["hscott"]
    let routing = Routing(holders: holders)
    #expect(routing.audience([.dsl, .headteacher], about: "apupil") == [.headteacher, .dsl])
    #expect(
      routing.audience([.dsl, .headteacher], about: "hscott") == [.deputyDSL, .chairOfGovernors])
    holders[.deputyDSL] = []
    #expect(Routing(holders: holders).audience([.dsl], about: "hscott") == [.chairOfGovernors])
  }

  @Test func `a role with a second holder is passed over too`() {
    var holders = usual
    holders[.dsl] = ["mwest", "second"]
    #expect(Routing(holders: holders).audience([.dsl], about: "second") == [.deputyDSL])
  }

  @Test func `when none is left nobody can receive it`() {
    var holders = usual
    holders[.chairOfGovernors] = []
    let routing = Routing(holders: holders)
    let audience = routing.audience([.headteacher], about: "hscott")
    #expect(audience == [.chairOfGovernors])
    #expect(!routing.canReceive(audience, about: "hscott"))
    #expect(routing.canReceive([.dsl], about: "apupil"))
    #expect(!Routing(holders: usual).canReceive([.chairOfGovernors], about: "cgov"))
    #expect(!Routing(holders: [:]).canReceive([.dsl], about: "apupil"))
  }

  @Test func `check is told of roles that nobody holds, and of holders nobody may be told about`() {
    var holders = usual
    holders[.chairOfGovernors] = []
    holders[.deputyDSL] = []
    let gaps = Routing(holders: holders).gaps(in: [.dsl, .headteacher, .deputyDSL])
    #expect(
      gaps.map(\.description) == [
        "error: an event about a holder of the role headteacher would reach nobody; "
          + "name somebody else in roles.chairOfGovernors",
        "error: events go to the role deputyDSL, and nobody holds it; "
          + "name a user in roles.deputyDSL",
      ])
    #expect(Routing(holders: usual).gaps(in: [.dsl, .headteacher, .networkManager]).isEmpty)
  }

  @Test func `an event that nobody can receive is told, and still stands`() throws {
    var school = try InventedSchool([InventedSchool.rule("r", audience: [.headteacher])])
    school.policy.routing = Routing(holders: [.headteacher: ["hscott"]])
    let head = InventedSchool.person("hscott", .staff)
    let result = Judge.events(
      of: [school.fact(600, head), school.fact(600, client: "10.0.0.8")], policy: school.policy)
    #expect(result.events.count == 2)
    #expect(result.unreachable.map(\.identity) == [head])
    #expect(result.unreachable.map(\.audience) == [[.chairOfGovernors]])
  }

  @Test(arguments: ["hscott", "mwest", "rpatel", "tlowe", "cgov", "sgov"])
  func `no audience that can be reached holds the subject, for any roles and any double holders`(
    user: String
  ) {
    for doubled in Role.allCases {
      var holders = usual
      holders[doubled, default: []].append(user)
      let routing = Routing(holders: holders)
      for first in Role.allCases {
        for second in Role.allCases {
          let audience = routing.audience([first, second], about: user)
          #expect(!audience.isEmpty)
          let isSubjects = audience.contains { routing.holders[$0]?.contains(user) == true }
          #expect(!isSubjects || !routing.canReceive(audience, about: user))
        }
      }
    }
  }
}
