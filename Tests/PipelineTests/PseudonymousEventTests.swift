import Foundation
import Reports
import TestSupport
import Testing
import Vocabulary

@testable import Pipeline

/// What the network manager reads of an event.
struct PseudonymousEventTests {
  private let folder: TemporaryFolder
  private let pseudonyms: Pseudonyms

  init() throws {
    folder = try TemporaryFolder()
    pseudonyms = try Pseudonyms(folder: folder.path)
  }

  private static func event(_ identity: Identity) -> ReportedEvent {
    let moment = Instant(seconds: 1_773_000_000)
    return ReportedEvent(
      event: Event(
        id: "E-12345678", rule: "bypass", identity: identity, target: .search("a way round it"),
        hosts: ["www.example.org"], categories: ["proxy-bypass"], severity: .medium,
        audience: [.dsl, .networkManager], first: moment, last: moment, allowedCount: 1,
        blockedCount: 0, unknownCount: 0, isLookupOnly: false,
        evidence: [
          Evidence(category: "proxy-bypass", origin: .list, name: "starter", entry: "example.org"),
          Evidence(category: "proxy-bypass", origin: .phrase, name: "phrases", entry: "way round"),
        ], clients: ["10.0.0.7"], sources: ["proxy"], place: Place(log: "L", offset: 0)),
      ruleTitle: "Bypass", categoryTitles: ["Ways round the filter"], foundAt: moment,
      decision: Decision(
        event: "E-12345678", outcome: .conversation, reason: "Asha told me", by: "mwest",
        at: moment),
      context: [
        ReportedVisit(
          time: moment, source: "proxy", host: "n.example.org", query: "", action: .allowed,
          categoryTitles: [])
      ])
  }

  @Test func `a person is a pseudonym, and neither search nor reason is told`() throws {
    let person = Identity.person(
      Person(
        user: "apatel", name: "Asha Patel", standing: .pupil, yearGroup: "8", source: .directory))
    let told = Self.event(person).pseudonymous(pseudonyms)
    let text = "\(told)"
    for secret in ["apatel", "Asha", "Patel", "way round", "mwest", "n.example.org", "\"8\""] {
      #expect(!text.contains(secret), "\(secret)")
    }
    let shown = try #require(told.event.identity.person)
    #expect(shown.user == pseudonyms.pseudonym(of: person) && shown.standing == .pupil)
    #expect(told.event.evidence.map(\.entry) == ["example.org", ""])
    #expect(told.decision?.outcome == .conversation)
    #expect(told.event.id == "E-12345678" && told.event.clients == ["10.0.0.7"])
  }

  @Test func `a device keeps its address, since nobody is known behind it`() {
    let device = Identity.device(address: "10.0.0.9", day: Day(year: 2026, month: 3, day: 8))
    #expect(Self.event(device).pseudonymous(pseudonyms).event.identity == device)
  }

  @Test func `a pseudonym is the same in the same folder, and another in another`() throws {
    let identity = Identity.device(address: "10.0.0.9", day: Day(year: 2026, month: 3, day: 8))
    let again = try Pseudonyms(folder: folder.path).pseudonym(of: identity)
    let other = try TemporaryFolder()
    #expect(again == pseudonyms.pseudonym(of: identity))
    #expect(try Pseudonyms(folder: other.path).pseudonym(of: identity) != again)
  }
}
