internal import Vocabulary

/// What makes two coverage rows one: the first three columns of both tables.
struct CoverageKey: Hashable {
  private let day: Day
  private let source: String
  private let hour: Int

  /// Reads day, source and hour from columns 0 to 2.
  init(_ row: Statement) {
    day = row.day(0)
    source = row.text(1)
    hour = row.int(2)
  }
}
