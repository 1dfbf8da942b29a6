internal import Foundation
internal import Store
internal import Vocabulary

/// Measures the store: committing a night, and a page of events among a million.
///
/// A machine that does other things too shows in the milliseconds of the wall, less in the
/// processor's.
struct StoreBench {
  private static let dayCount = 180
  private static let eventsANight = 5000
  private static let nights = 5
  private static let pageSize = 100

  private let folder: String
  private let store: Store
  private let firstDay = Day(year: 2026, month: 1, day: 1)

  /// Makes an empty store in a temporary folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "vigil-bench-\(UUID().uuidString)").path()
    store = try Store(folder: folder)
  }

  /// Prints a table.
  func run(events: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    print("| what | rows | best ms | median ms | best CPU ms |\n|---|---|---|---|---|")
    try fill(events: events)
    try commitNights()
    try readPages()
  }

  private func fill(events: Int) throws {
    let each = events / StoreBench.dayCount
    let time = try Stopwatch.time {
      for number in 0..<StoreBench.dayCount {
        let night = InventedNight(day: firstDay.advanced(days: number))
        try store.replaceEvents(
          of: night.day, changes: night.changes(count: each), at: night.moment)
      }
    }
    printRow("the store is filled with events", each * StoreBench.dayCount, [time])
  }

  private func commitNights() throws {
    var counts: [Stopwatch] = []
    var events: [Stopwatch] = []
    var rows = 0
    for number in 0..<StoreBench.nights {
      let night = InventedNight(day: firstDay.advanced(days: StoreBench.dayCount + number))
      let (usage, sites, facts) = (night.usage(), night.sites(), night.facts())
      let changes = night.changes(count: StoreBench.eventsANight)
      rows = usage.count + sites.count + facts.count
      counts.append(
        try Stopwatch.time {
          try store.commitReading { (writer) throws(StoreFault) in
            for row in usage { try writer.add(usage: row, day: night.day) }
            for row in sites { try writer.add(site: row) }
            for row in facts { try writer.add(fact: row, day: night.day) }
            try writer.touch(day: night.day)
          }
        })
      events.append(
        try Stopwatch.time {
          try store.replaceEvents(of: night.day, changes: changes, at: night.moment)
        })
    }
    printRow("a night's facts and usage", rows, counts)
    printRow("a night's events", StoreBench.eventsANight, events)
    printRow("both", rows + StoreBench.eventsANight, zip(counts, events).map(+))
  }

  /// Pages from the latest event backwards, and pages before an event in the middle.
  private func readPages() throws {
    let last = firstDay.advanced(days: StoreBench.dayCount + StoreBench.nights)
    let middle = firstDay.advanced(days: StoreBench.dayCount / 2)
    let pastMiddle = try store.events(from: firstDay, to: middle, latest: 1).first?.event.id
    for (what, start) in [("latest", nil), ("in the middle", pastMiddle)] {
      var before = start
      var times: [Stopwatch] = []
      for _ in 0..<StoreBench.nights * 4 {
        times.append(
          try Stopwatch.time {
            let page = try store.events(
              from: firstDay, to: last, latest: StoreBench.pageSize, before: before)
            before = page.first?.event.id
          })
      }
      printRow("a page of events, \(what)", StoreBench.pageSize, times)
    }
  }

  private func printRow(_ what: String, _ rows: Int, _ times: [Stopwatch]) {
    let wall = times.map(\.wall).sorted()
    let processor = times.map(\.processor).min() ?? 0
    print(
      String(
        format: "| \(what) | %d | %.1f | %.1f | %.1f |", rows, wall[0], wall[wall.count / 2],
        processor))
  }
}
