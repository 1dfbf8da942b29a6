import Policy
import Testing
import Vocabulary

struct EventWordingTests {
  typealias School = InventedSchool

  private func sentence(_ make: (School) -> [JudgedFact]) throws -> String {
    let school = try School()
    return EventWording.sentence(of: try #require(school.events(make(school)).first))
  }

  @Test func `each kind of event is told in plain words`() throws {
    #expect(
      try sentence { [$0.fact(600, count: 3)] }
        == "APUPIL (Year 7) visited casino.example 3 times.")
    #expect(
      try sentence { [$0.fact(600), $0.fact(601, action: .blocked, count: 2)] }
        == "APUPIL (Year 7) visited casino.example once; blocked by the filter twice.")
    #expect(
      try sentence { [$0.fact(600, action: .blocked)] }
        == "APUPIL (Year 7) asked for casino.example; blocked by the filter once.")
    #expect(
      try sentence { [$0.fact(600, action: .unknown, count: 2)] }
        == "APUPIL (Year 7) asked for casino.example; "
        + "the log does not say what came of 2 requests.")
    #expect(
      try sentence { [$0.fact(600, nil, source: "dns", kind: .dns)] }
        == "The device at 10.0.0.7 (person unknown) looked up casino.example once "
        + "(DNS only; this does not prove a visit).")
    #expect(
      try sentence {
        [$0.fact(600, query: "How to", evidence: [School.phrase("self-harm")], action: .blocked)]
      } == "APUPIL (Year 7) searched for “how to” once; blocked by the filter once.")
  }

  @Test(arguments: [
    (School.person("x", .staff), "X (staff)"), (School.person("x", .pupil, year: "R"), "X (R)"),
    (School.person("x", .pupil), "X"),
    (School.person("x", .shared), "X (a shared login; person unknown)"),
    (School.person("x", nil), "X (user name from the log; not in the directory)"),
    (.device(address: "", day: School.day), "An unknown device"),
  ])
  func `a doubt about who it was is said`(identity: Identity, expected: String) {
    #expect(EventWording.who(identity) == expected)
  }
}
