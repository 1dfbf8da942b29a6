import TestSupport
import Testing
import Vocabulary

@testable import Store

/// Rows that are added some at a time.
struct RowBatchTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 64, 100])
  func `every row is kept, and rows of one key add up`(count: Int) throws {
    try store.commitReading { (writer) throws(StoreFault) in
      for number in 0..<count {
        // The second half says the first half's keys again.
        let quarter = Int32(number % max(1, count / 2))
        try writer.add(usage: Sample.usage(quarter: quarter, count: 2), day: Sample.day)
        try writer.add(
          fact: Sample.fact(
            minute: quarter, place: Place(log: "aaaa", offset: Int64(count - number))),
          day: Sample.day)
      }
    }
    let usage = try store.usage(from: Sample.day, to: Sample.day)
    #expect(usage.reduce(0) { $0 + $1.count } == 2 * count)
    let facts = try store.facts(on: Sample.day)
    #expect(facts.reduce(0) { $0 + $1.count } == count)
    #expect(facts.map(\.place.offset).min() == (count > 0 ? 1 : nil))
  }

  @Test func `visits beside events are kept whole, whatever else changes with them`() throws {
    let visits = (0..<40).map { Sample.visit(host: "host\($0).example.org") }
    let old = try store.add(Sample.event(.site("old.example")), context: visits)
    let gone = try store.add(Sample.event(.site("gone.example")), context: visits)
    let event = try #require(try store.event(id: old)).event
    let given = try store.replaceEvents(
      of: Sample.day,
      changes: [
        .update(id: gone, event, context: Array(visits[..<3])),
        .insert(Sample.event(.site("new.example")), context: visits),
        .merge(survivor: old, into: event, absorbed: [gone], context: Array(visits[..<35])),
        .update(id: old, event, context: Array(visits[..<33])),
      ], at: Sample.night)
    #expect(try store.context(of: given[0]) == visits)
    #expect(try store.context(of: old) == Array(visits[..<33]))
    #expect(try store.context(of: gone) == [])
  }

  @Test func `ids are given in the order of the events, among other changes`() throws {
    let known = try store.add(Sample.event(.site("known.example")))
    let new = (0..<50).map { EventChange.insert(Sample.event(.site("\($0).example"))) }
    let changes = Array(new[..<20]) + [.withdraw(id: known)] + Array(new[20...])
    let ids = try store.replaceEvents(of: Sample.day, changes: changes, at: Sample.night)
    let targets = try ids.map { try store.event(id: $0)?.event.target }
    #expect(targets == (0..<50).map { .site("\($0).example") })
    #expect(try store.event(id: known) == nil)
  }
}
