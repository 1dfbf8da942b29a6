import TestSupport
import Testing
import Vocabulary

@testable import Store

struct PatternStoreTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(folder: folder.path)
  }

  private func pattern(_ parts: [String]) -> Event {
    var event = Sample.event(.pattern(Pattern(kind: .repeated, category: "self-harm")))
    event.parts = parts
    return event
  }

  @Test func `patterns are due once days were judged, until they were looked for`() throws {
    #expect(try !store.arePatternsDue())
    try store.replaceEvents(of: Sample.day, changes: [], at: Sample.night)
    #expect(try store.arePatternsDue())
    try store.replacePatterns([], at: Sample.night)
    #expect(try !store.arePatternsDue())
  }

  @Test func `a pattern comes back as it was kept, and moves with its first event`() throws {
    let change = PatternChange(day: Sample.day, change: .insert(pattern(["E-1", "E-2"])))
    let id = try #require(try store.replacePatterns([change], at: Sample.night).first)
    var expected = pattern(["E-1", "E-2"])
    expected.id = id
    #expect(try store.event(id: id)?.event == expected)
    let earlier = Sample.day.advanced(days: -3)
    expected.parts = ["E-0", "E-1", "E-2"]
    try store.replacePatterns(
      [PatternChange(day: earlier, change: .update(id: id, expected))], at: Sample.night)
    let stored = try #require(try store.event(id: id))
    #expect(stored.event == expected)
    #expect(stored.day == earlier)
    try store.replacePatterns(
      [PatternChange(day: Sample.day, change: .withdraw(id: id))], at: Sample.night)
    #expect(try store.event(id: id) == nil)
  }
}
