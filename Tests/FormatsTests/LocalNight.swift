import CivilTime
import Testing
import Vocabulary

@testable import Formats

/// The nights in which London's clocks change, in the lines of a format without zones.
struct LocalNight {
  private let format: String
  /// A whole line, without its newline, of a date, a time of day and a number.
  private let line: (_ month: Int, _ day: Int, _ clock: String, _ number: Int) -> String
  private let context: SourceContext

  init(
    _ format: String, line: @escaping (Int, Int, String, Int) -> String
  ) throws {
    self.format = format
    self.line = line
    context = SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_793_059_200))  // 2026-10-27
  }

  /// Expects that March's missing hour is refused, and October's double one is told apart where the
  /// place is known and marked where it is not.
  func expectBothChanges() throws {
    let march = ["00:59:59", "01:00:00", "01:59:59", "02:00:00"].enumerated()
      .map { line(3, 29, $1, $0) + "\n" }.joined()
    let spring = try ReadLog(march, format: format, context: context)
    #expect(spring.visits.map(\.time) == [1_774_745_999_000, 1_774_746_000_000])
    #expect(spring.counts.refusedByReason[Int(RefusalReason.timeDoesNotExist.rawValue)] == 2)

    var october = ""
    var change = 0
    for minute in stride(from: 0, to: 300, by: 10) {
      if minute == 120 { change = october.utf8.count }
      let shown = minute < 120 ? minute : minute - 60
      let clock = "0\(shown / 60):\(shown % 60 < 10 ? "0" : "")\(shown % 60):00"
      october += line(10, 25, clock, minute) + "\n"
    }
    let start: Int64 = 1_792_882_800_000  // 2026-10-25T00:00 in London
    let known = SourceContext(
      zone: context.zone, latest: context.latest, clocksGoBackAt: Int64(change))
    let told = try ReadLog(october, format: format, context: known)
    #expect(told.visits.map(\.time) == (0..<30).map { start + $0 * 600_000 })
    #expect(told.ambiguous == 0)
    let marked = try ReadLog(october, format: format, context: context)
    #expect(marked.ambiguous == 12)
    #expect(try found(in: october) == change)
  }

  /// Where the lines themselves show that the clocks went back.
  private func found(in text: String) throws -> Int? {
    let first = Instant(seconds: 1_792_882_800)
    var change = try #require(
      ClockChange(in: context, from: first, to: first.advanced(milliseconds: 18_000_000)))
    let bytes = Array(text.utf8)
    let format = try #require(FormatTable.format(named: format))
    return format.findClockChange?(bytes.span, context, &change)
  }
}
