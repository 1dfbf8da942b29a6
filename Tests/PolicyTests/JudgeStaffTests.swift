import Policy
import Testing
import Vocabulary

/// P04, P06 and P07: how far events of staff are shown.
struct JudgeStaffTests {
  private typealias School = InventedSchool
  private let teacher = InventedSchool.person("tteach", .staff)
  private let head = InventedSchool.person("hscott", .staff)

  private func school(_ mode: StaffMonitoring) throws -> School {
    var school = try School([School.rule("gambling", categories: ["gambling"], audience: [.dsl])])
    school.policy.staffMonitoring = mode
    return school
  }

  @Test(
    arguments: [
      (StaffMonitoring.routine, [Role.dsl]), (.automatic, [.headteacher]), (.onAuthorisation, nil),
    ] as [(StaffMonitoring, [Role]?)])
  func `each mode sends a teacher's event where it says`(
    mode: StaffMonitoring, audience: [Role]?
  ) throws {
    let school = try school(mode)
    let result = Judge.events(of: [school.fact(600, teacher)], policy: school.policy)
    #expect(result.events.map(\.audience) == (audience.map { [$0] } ?? []))
    #expect(result.withheldStaffFacts == (audience == nil ? 1 : 0))
  }

  @Test(arguments: StaffMonitoring.allCases)
  func `no mode changes events of pupils`(mode: StaffMonitoring) throws {
    let school = try school(mode)
    let events = school.events([school.fact(600)])
    #expect(events.map(\.audience) == [[.dsl]])
    #expect(events.map(\.identity) == [School.pupil])
  }

  @Test func `the headteacher's own event goes to the chair of governors`() throws {
    let school = try school(.automatic)
    #expect(school.events([school.fact(600, head)]).map(\.audience) == [[.chairOfGovernors]])
  }

  @Test func `what is always told has no name, no device and no other category`() throws {
    let school = try school(.onAuthorisation)
    let evidence = [School.list("gambling"), School.list("terrorism")]
    let events = school.events([
      school.fact(600, teacher, evidence: evidence),
      school.fact(605, School.person("uteach", .staff), client: "10.0.0.8", evidence: evidence),
      school.fact(610, head, client: "10.0.0.9", evidence: evidence),
    ])
    #expect(events.map(\.rule) == ["always-tell", "always-tell"])
    #expect(events.map(\.audience) == [[.headteacher], [.chairOfGovernors]])
    #expect(events.map(\.allowedCount) == [2, 1])
    for event in events {
      let text = "\(event)"
      #expect(event.categories == ["terrorism"])
      #expect(event.clients.isEmpty)
      for name in ["tteach", "TTEACH", "uteach", "UTEACH", "hscott", "HSCOTT", "10.0.0"] {
        #expect(!text.contains(name))
      }
      #expect(EventWording.sentence(of: event).contains("an investigation would show whose"))
    }
  }

  @Test func `a rule of the school's for what is always told gives its own severity`() throws {
    var school = try school(.onAuthorisation)
    school.policy.rules = [School.rule("own", categories: ["terrorism"], severity: .high)]
    let events = school.events([school.fact(600, teacher, evidence: [School.list("terrorism")])])
    #expect(events.map(\.rule) == ["own"])
    #expect(events.map(\.severity) == [.high])
    #expect(events.map(\.audience) == [[.headteacher]])
  }
}
