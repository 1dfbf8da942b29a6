internal import CivilTime
internal import Reports
internal import Settings
internal import Store
internal import Vocabulary

/// Tells what was read of each source, and where it was silent.
struct SourceTable {
  private let store: Store
  private let school: School
  private let now: Instant

  /// Prepares to tell.
  init(store: Store, school: School, now: Instant) {
    self.store = store
    self.school = school
    self.now = now
  }

  /// One row a source of the settings, in their order.
  func rows(from first: Day, to last: Day) throws -> [SourceReading] {
    let coverage = try store.coverage(from: first, to: last)
    return school.settings.sources.map { source in
      row(source, coverage.filter { $0.source == source.name }, from: first, to: last)
    }
  }

  private func row(
    _ source: SourceSettings, _ coverage: [Coverage], from first: Day, to last: Day
  ) -> SourceReading {
    let zone = school.settings.zone
    var refused: [RefusalReason: Int] = [:]
    for row in coverage { refused.merge(row.refused, uniquingKeysWith: +) }
    let hours = coverage.filter { $0.records > 0 }
    let newest = hours.map {
      zone.start(of: $0.day).advanced(milliseconds: Int64($0.hour) * 3_600_000)
    }
    .max()
    let days = Set(hours.map(\.day))
    let today = zone.day(of: now)
    // The day of the run is not over, so nothing can be missing from it yet.
    let expected = stride(
      from: first.number, through: min(last, today.advanced(days: -1)).number, by: 1
    )
    .map { Day(number: $0) }.filter { $0.weekday <= 5 }
    return SourceReading(
      name: source.name, format: source.format,
      lines: coverage.reduce(0) { $0 + $1.lines }, records: coverage.reduce(0) { $0 + $1.records },
      skipped: coverage.reduce(0) { $0 + $1.skipped },
      folded: coverage.reduce(0) { $0 + $1.folded },
      refused: refused, lastLine: newest, daysWithoutData: expected.filter { !days.contains($0) },
      silentSince: silentSince(newest, expected: expected, days: days))
  }

  /// Since when a source is silent: since its last line, when a school day went by without one.
  private func silentSince(_ newest: Instant?, expected: [Day], days: Set<Day>) -> Instant? {
    guard let newest, let lastExpected = expected.last else { return nil }
    let lastDay = school.settings.zone.day(of: newest)
    return lastDay < lastExpected && !days.contains(lastExpected) ? newest : nil
  }
}
