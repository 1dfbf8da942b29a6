import Policy
import Testing
import Vocabulary

struct ReconciliationTests {
  private typealias School = InventedSchool
  private let school: InventedSchool

  init() throws { school = try InventedSchool() }

  /// Judged events, one for each list of minutes that belong together.
  private func judged(_ minutes: Int...) -> [Event] {
    school.events(minutes.map { school.fact($0) })
  }

  private func stored(
    _ id: String, _ minutes: [Int], sequence: Int64, isDecided: Bool = false,
    isNoLongerFound: Bool = false
  ) throws -> EarlierEvent {
    var event = try #require(school.events(minutes.map { school.fact($0) }).first)
    event.id = id
    return EarlierEvent(
      event: event, sequence: sequence, isDecided: isDecided, isNoLongerFound: isNoLongerFound)
  }

  private func changes(_ stored: [EarlierEvent], _ judged: [Event]) -> [EventChangePlan] {
    Reconciliation.changes(stored: stored, judged: judged, gapMinutes: 30)
  }

  private func content(_ id: String, _ event: Event) -> Event {
    var event = event
    event.id = id
    return event
  }

  @Test func `a new event is inserted, and one that stayed is left alone`() throws {
    let both = judged(600, 700)
    #expect(changes([try stored("E-1", [600], sequence: 1)], both) == [.insert(both[1])])
  }

  @Test(arguments: [[605], [629], [571], [590, 600, 610]])
  func `an event that overlaps or is near lives on with its id`(minutes: [Int]) throws {
    let now = school.events(minutes.map { school.fact($0) })
    #expect(
      changes([try stored("E-1", [600], sequence: 1)], now)
        == [.update(id: "E-1", content("E-1", now[0]))])
  }

  @Test(arguments: [630, 570])
  func `an event a gap away is another`(minute: Int) throws {
    let now = judged(minute)
    #expect(
      changes([try stored("E-1", [600], sequence: 1)], now)
        == [.insert(now[0]), .withdraw(id: "E-1")])
  }

  @Test func `a bridge keeps the oldest, whatever its time, and absorbs the others`() throws {
    let now = judged(600, 620, 640)
    let before = [
      try stored("E-1", [600], sequence: 9, isDecided: true), try stored("E-2", [640], sequence: 3),
    ]
    #expect(
      changes(before, now)
        == [.merge(survivor: "E-2", absorbed: ["E-1"], content("E-2", now[0]))])
  }

  @Test func `of a split the larger part keeps the id`() throws {
    let before = try stored("E-1", [600, 620, 640, 660], sequence: 1)
    let now = judged(600, 640, 660)
    #expect(
      changes([before], now)
        == [.insert(now[0]), .update(id: "E-1", content("E-1", now[1]))])
  }

  @Test func `what is no longer found goes, unless somebody decided`() throws {
    let before = [
      try stored("E-1", [600], sequence: 1), try stored("E-2", [700], sequence: 2, isDecided: true),
      try stored("E-3", [800], sequence: 3, isDecided: true, isNoLongerFound: true),
    ]
    #expect(changes(before, []) == [.withdraw(id: "E-1"), .keepAsNoLongerFound(id: "E-2")])
  }

  @Test func `what is found again is marked so`() throws {
    let before = try stored("E-1", [600], sequence: 1, isDecided: true, isNoLongerFound: true)
    let now = judged(600)
    #expect(changes([before], now) == [.update(id: "E-1", content("E-1", now[0]))])
  }

  @Test func `other persons, rules and targets are never the same event`() throws {
    let before = try stored("E-1", [600], sequence: 1)
    var rule = judged(600)[0]
    rule.rule = "other"
    var target = judged(600)[0]
    target.target = .site("other.example")
    var person = judged(600)[0]
    person.identity = School.person("other", .pupil)
    for event in [rule, target, person] {
      #expect(changes([before], [event]) == [.insert(event), .withdraw(id: "E-1")])
    }
  }
}
