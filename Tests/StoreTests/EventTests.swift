import TestSupport
import Testing
import Vocabulary

@testable import Store

struct EventTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  @Test(arguments: [
    Sample.event(), Sample.event(.search("how to \"win\"\n")),
    Sample.event(.use("games, streaming"), minutes: 43), Sample.event(minutes: 20),
    Sample.event(by: .device(address: "10.0.0.9", day: Sample.day)),
    Sample.event(
      by: .person(
        Person(user: "x", name: "x", standing: nil, yearGroup: "", source: .log)),
      audience: [.dsl, .headteacher]),
  ])
  func `an event comes back as it was kept, with its id`(event: Event) throws {
    let id = try store.add(event)
    var expected = event
    expected.id = id
    let stored = StoredEvent(event: expected, day: Sample.day, foundAt: Sample.night)
    #expect(try store.event(id: id) == stored)
    #expect(try store.events(from: Sample.day, to: Sample.day) == [stored])
    #expect(try store.events(from: Sample.day.advanced(days: 1), to: Sample.day) == [])
  }

  @Test func `ids are random, differ, and hold no letter that is mistaken`() throws {
    var generator = SeededRandom(seed: 5)
    let changes = (0..<50).map { EventChange.insert(Sample.event(.site("\($0).example"))) }
    let ids = try store.replaceEvents(
      of: Sample.day, changes: changes, at: Sample.night, using: &generator)
    #expect(Set(ids).count == 50)
    for id in ids {
      #expect(id.hasPrefix("E-") && id.count == 10)
      #expect(!id.dropFirst(2).contains { "ILOU".contains($0) })
    }
  }

  @Test func `an id that is taken is not given again`() throws {
    var first = SeededRandom(seed: 5)
    var second = SeededRandom(seed: 5)
    let change = EventChange.insert(Sample.event())
    let ids = try store.replaceEvents(
      of: Sample.day, changes: [change], at: Sample.night, using: &first)
    let more = try store.replaceEvents(
      of: Sample.day, changes: [change], at: Sample.night, using: &second)
    #expect(ids != more)
  }

  @Test func `an id is found as people write it`() throws {
    let id = try store.add(Sample.event())
    let bare = String(id.dropFirst(2))
    #expect(try store.event(id: bare.lowercased())?.event.id == id)
    #expect(try store.event(id: id.lowercased())?.event.id == id)
    #expect(EventID.normalised("e-oil40000") == "E-01140000")
    #expect(try store.event(id: "") == nil)
  }

  @Test func `judging takes the day off the list, and a fault leaves everything`() throws {
    try store.commitReading { (writer) throws(StoreFault) in
      try writer.touch(day: Sample.day)
      try writer.touch(day: Sample.day)
      try writer.touch(day: Sample.day.advanced(days: -1))
    }
    #expect(try store.daysToJudge() == [Sample.day.advanced(days: -1), Sample.day])
    let before = try store.dump()
    #expect(throws: StoreFault.noSuchEvent(id: "E-00000000", nearest: nil)) {
      try store.replaceEvents(
        of: Sample.day,
        changes: [.insert(Sample.event()), .update(id: "E-00000000", Sample.event())],
        at: Sample.night)
    }
    #expect(try store.dump() == before)
    try store.replaceEvents(of: Sample.day, changes: [], at: Sample.night)
    #expect(try store.daysToJudge() == [Sample.day.advanced(days: -1)])
  }

  @Test func `an update keeps id and first moment and replaces the rest`() throws {
    let id = try store.add(Sample.event(), context: [Sample.visit(), Sample.visit(query: "q")])
    var wider = Sample.event()
    wider.blockedCount = 9
    let later = Sample.night.advanced(milliseconds: 1)
    try store.replaceEvents(of: Sample.day, changes: [.update(id: id, wider)], at: later)
    let stored = try #require(try store.event(id: id))
    #expect(stored.event.blockedCount == 9 && stored.foundAt == Sample.night)
    #expect(try store.context(of: id).count == 2)
    try store.replaceEvents(
      of: Sample.day,
      changes: [.update(id: id, wider, context: [Sample.visit(host: "other.example")])],
      at: later)
    #expect(try store.context(of: id) == [Sample.visit(host: "other.example")])
  }

  @Test func `a merge leaves one event, to which the other ids and their decisions lead`() throws {
    let ids = try (0..<3).map { _ in try store.add(Sample.event()) }
    try store.decide(
      event: ids[1], outcome: .noAction, reason: "seen", by: "dsl", at: Sample.night)
    func merge(_ survivor: String, _ absorbed: String) throws {
      let change = EventChange.merge(
        survivor: survivor, into: Sample.event(), absorbed: [absorbed])
      try store.replaceEvents(of: Sample.day, changes: [change], at: Sample.night)
    }
    try merge(ids[1], ids[2])
    try merge(ids[0], ids[1])
    for id in ids { #expect(try store.event(id: id)?.event.id == ids[0]) }
    #expect(try store.events(from: Sample.day, to: Sample.day).count == 1)
    #expect(try store.event(id: ids[0])?.decision?.reason == "seen")
    #expect(try store.undecidedEvents().isEmpty)
    try store.decide(event: ids[2], outcome: .warning, reason: "again", by: "dsl", at: Sample.night)
    #expect(try store.event(id: ids[0])?.decisions.map(\.reason) == ["seen", "again"])
  }

  @Test func `what is no longer found goes, unless somebody decided on it`() throws {
    let plain = try store.add(Sample.event(), context: [Sample.visit()])
    let decided = try store.add(Sample.event(.site("other.example.org")))
    try store.decide(
      event: decided, outcome: .noAction, reason: "seen", by: "dsl", at: Sample.night)
    try store.replaceEvents(
      of: Sample.day, changes: [.withdraw(id: plain), .withdraw(id: decided)], at: Sample.night)
    #expect(try store.event(id: plain) == nil)
    #expect(try store.event(id: decided)?.isNoLongerFound == true)
    #expect(try store.database.integer("SELECT count(*) FROM event_context") == 0)
    try store.replaceEvents(
      of: Sample.day, changes: [.update(id: decided, Sample.event())], at: Sample.night)
    #expect(try store.event(id: decided)?.isNoLongerFound == false)
    try store.replaceEvents(
      of: Sample.day, changes: [.keepAsNoLongerFound(id: decided)], at: Sample.night)
    #expect(try store.event(id: decided)?.isNoLongerFound == true)
  }

  @Test func `each role is given the events of its audience and no other`() throws {
    let head = try store.add(Sample.event(audience: [.headteacher]))
    let both = try store.add(Sample.event(.search("x"), audience: [.dsl, .headteacher]))
    func ids(_ role: Role) throws -> Set<String> {
      Set(try store.events(for: role, from: Sample.day, to: Sample.day).map(\.event.id))
    }
    #expect(try ids(.headteacher) == [head, both])
    #expect(try ids(.dsl) == [both])
    #expect(try ids(.deputyDSL) == [])
    #expect(try store.undecidedEvents(for: .dsl).map(\.event.id) == [both])
    #expect(try store.undecidedEvents().count == 2)
  }
}
