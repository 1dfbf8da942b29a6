import Casework
import Store
import TestSupport
import Testing
import Vocabulary

struct ReviewTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let id: String
  private let moment = Instant(seconds: 1_773_660_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
    let day = Day(year: 2026, month: 3, day: 16)
    let event = Event(
      rule: "r", identity: .device(address: "10.0.0.7", day: day), target: .site("bet.example"),
      hosts: [], categories: ["gambling"], severity: .low, audience: [.headteacher],
      first: moment, last: moment, allowedCount: 1, blockedCount: 0, unknownCount: 0,
      isLookupOnly: false, evidence: [], clients: [], sources: [],
      place: Place(log: "a", offset: 0))
    id = try store.replaceEvents(of: day, changes: [.insert(event)], at: moment)[0]
  }

  @Test func `a decided event no longer needs a decision`() throws {
    #expect(try store.undecidedEvents().map(\.event.id) == [id])
    let decision = try decide(outcome: "Conversation")
    #expect(decision.outcome == .conversation && decision.event == id)
    #expect(try store.undecidedEvents().isEmpty)
    #expect(try store.event(id: id)?.decision == decision)
  }

  @Test(arguments: [
    ("conversaton", "did you mean \"conversation\"?"), ("no_action", "did you mean \"no-action\"?"),
    ("expelled from school", "use one of no-action, "),
  ])
  func `an unknown outcome is refused with the nearest`(name: String, mend: String) throws {
    let complaint = try #require(throws: Complaint.self) { try decide(outcome: name) }
    #expect(complaint.mend.hasPrefix(mend))
    #expect(try store.undecidedEvents().count == 1)
  }

  @Test func `an unknown event is refused with the nearest`() throws {
    let wrong = String(id.dropLast()) + (id.last == "7" ? "8" : "7")
    let complaint = try #require(throws: Complaint.self) { try decide(event: wrong) }
    #expect(complaint.description == "error: there is no event \"\(wrong)\"; did you mean \(id)?")
  }

  @Test func `a reason and a person are needed`() throws {
    #expect(throws: Complaint.self) { try decide(reason: " ") }
    #expect(throws: Complaint.self) { try decide(by: " ") }
    #expect(try store.undecidedEvents().count == 1)
  }

  private func decide(
    event: String? = nil, outcome: String = "no-action", reason: String = "spoken with",
    by who: String = "dsl"
  ) throws -> Decision {
    try Review.decide(
      store: store, event: event ?? id, outcome: outcome, reason: reason, by: who, at: moment)
  }
}
