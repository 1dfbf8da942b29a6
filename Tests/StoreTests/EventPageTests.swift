import TestSupport
import Testing
import Vocabulary

@testable import Store

/// Events a page at a time.
struct EventPageTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let days = [Sample.day, Sample.day.advanced(days: 1), Sample.day.advanced(days: 2)]

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  /// Keeps events of three days, many of them at the same moment.
  private func fill() throws {
    for day in days {
      let changes = (0..<20).map { number in
        EventChange.insert(
          Sample.event(
            .site("\(number % 5).example"), by: Sample.person("user\(number % 3)"), on: day))
      }
      try store.replaceEvents(of: day, changes: changes, at: Sample.night)
    }
  }

  private var all: [StoredEvent] {
    get throws { try store.events(from: days[0], to: days[2]) }
  }

  @Test(arguments: [1, 7, 20, 60, 61])
  func `pages put together are all events, each once and in order`(size: Int) throws {
    try fill()
    var pages: [StoredEvent] = []
    while true {
      let page = try store.events(
        from: days[0], to: days[2], latest: size, before: pages.first?.event.id)
      if page.isEmpty { break }
      pages = page + pages
    }
    #expect(pages.count == 60)
    #expect(try pages == all)
  }

  @Test func `a page ends where its days end, wherever the event is`() throws {
    try fill()
    let last = try #require(try all.last).event.id
    let first = try #require(try all.first).event.id
    #expect(
      try store.events(from: days[1], to: days[1], before: last)
        == store.events(from: days[1], to: days[1]))
    #expect(try store.events(from: days[1], to: days[1], before: first) == [])
    #expect(try store.events(from: days[0], to: days[1], latest: 1).first?.day == days[1])
  }

  @Test func `events before one that became part of another are those before that`() throws {
    let ids = try (0..<3).map { hour in
      var event = Sample.event()
      event.first = event.first.advanced(milliseconds: Int64(hour) * 3_600_000)
      return try store.add(event)
    }
    let merge = EventChange.merge(
      survivor: ids[1], into: try #require(try store.event(id: ids[1])).event, absorbed: [ids[2]])
    try store.replaceEvents(of: Sample.day, changes: [merge], at: Sample.night)
    let found = try store.events(from: Sample.day, to: Sample.day, before: ids[2])
    #expect(found.map(\.event.id) == [ids[0]])
  }

  @Test func `an event that is none is told with the one meant`() throws {
    let id = try store.add(Sample.event())
    let wrong = String(id.dropLast()) + (id.hasSuffix("Z") ? "Y" : "Z")
    #expect(throws: StoreFault.noSuchEvent(id: wrong, nearest: id)) {
      try store.events(from: Sample.day, to: Sample.day, before: wrong)
    }
  }

  /// A page of a million events must not look at all of them: SQLite goes along the index, and puts
  /// only those of one day in order.
  @Test(arguments: [Store.ofDays, Store.beforePlace])
  func `a page is found along the index`(condition: String) throws {
    let sql = Store.eventsSQL(where: condition, isBackwards: true)
    let plan = try store.database.statement("EXPLAIN QUERY PLAN " + sql).all { $0.text(3) }
    #expect(plan[0].hasPrefix("SEARCH e USING INDEX events_by_day"))
    #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"))
  }
}
