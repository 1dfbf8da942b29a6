import CivilTime
import Testing
import Vocabulary

@testable import Formats

/// The nights in which London's clocks change, in the lines of a format without zones.
struct LocalNight: CustomTestStringConvertible {
  /// The format's name.
  let format: String
  /// A whole line, where `%b` is the month's name, `%m` its number, `%d` the day, `%T` the time of
  /// day and `%n` a number of three digits.
  private let line: String
  /// What the log begins with.
  private let header: String

  init(_ format: String, _ line: String, header: String = "") {
    self.format = format
    self.line = line
    self.header = header
  }

  var testDescription: String { "\(format): \(line)" }

  /// Expects that the hour is refused that does not exist in March.
  func expectMissingHourIsRefused() throws {
    let march = ["00:59:59", "01:00:00", "01:59:59", "02:00:00"].enumerated()
      .map { text(month: 3, day: 29, clock: $1, number: $0) }.joined()
    let read = try ReadLog(header + march, format: format, context: context(of: header + march))
    #expect(read.visits.map(\.time) == [1_774_745_999_000, 1_774_746_000_000])
    #expect(read.counts.refusedByReason[Int(RefusalReason.timeDoesNotExist.rawValue)] == 2)
    #expect(read.counts.refused == 2)
  }

  /// Expects that the two hours of October are told apart where the lines show which is which, and
  /// marked where they do not.
  func expectRepeatedHourIsTold() throws {
    let (october, change) = october()
    let start: Int64 = 1_792_882_800_000  // 2026-10-25T00:00 in London
    let told = try ReadLog(
      october, format: format, context: context(of: october, clocksGoBackAt: Int64(change)))
    #expect(told.visits.map(\.time) == (0..<30).map { start + $0 * 600_000 })
    #expect(told.ambiguous == 0 && told.counts.refused == 0)
    let marked = try ReadLog(october, format: format, context: context(of: october))
    #expect(marked.ambiguous == 12 && marked.visits.count == 30)
    #expect(try found(in: october) == change)
  }

  /// A night with a line every ten minutes, in which the clocks go back at 02:00, and where the
  /// first line after that begins.
  private func october() -> (text: String, change: Int) {
    var text = header
    var change = 0
    for minute in stride(from: 0, to: 300, by: 10) {
      if minute == 120 { change = text.utf8.count }
      let shown = minute < 120 ? minute : minute - 60
      let clock = "0\(shown / 60):\(LocalNight.padded(shown % 60, to: 2)):00"
      text += self.text(month: 10, day: 25, clock: clock, number: minute)
    }
    return (text, change)
  }

  private func text(month: Int, day: Int, clock: String, number: Int) -> String {
    line.replacing("%b", with: month == 3 ? "Mar" : "Oct")
      .replacing("%m", with: LocalNight.padded(month, to: 2)).replacing("%d", with: "\(day)")
      .replacing("%T", with: clock).replacing("%n", with: LocalNight.padded(number, to: 3)) + "\n"
  }

  private static func padded(_ number: Int, to digits: Int) -> String {
    let written = "\(number)"
    return String(repeating: "0", count: max(0, digits - written.count)) + written
  }

  /// London, two days after the clocks went back, and what the log's header says.
  private func context(of text: String, clocksGoBackAt: Int64? = nil) throws -> SourceContext {
    let row = try #require(FormatTable.format(named: format))
    let bytes = Array(text.utf8)
    var layouts = LogLayouts()
    row.addLayouts(inFirst: bytes.span, to: &layouts)
    return SourceContext(
      zone: try SchoolZone(identifier: "Europe/London"),
      latest: Instant(seconds: 1_793_059_200),  // 2026-10-27
      columns: row.needsColumns ? try columns() : nil,
      layouts: layouts, clocksGoBackAt: clocksGoBackAt)
  }

  private func columns() throws -> CSVColumns {
    let settings = try CSVSettings(
      columns: [.time: "Time", .url: "URL"],
      timeFormat: CSVTimeFormat("dd/MM/yyyy HH:mm:ss"))
    return try CSVColumns(header: Array(header.utf8.dropLast()), settings: settings)
  }

  /// Where the lines themselves show that the clocks went back.
  private func found(in text: String) throws -> Int? {
    let first = Instant(seconds: 1_792_882_800)
    let context = try context(of: text)
    var change = try #require(
      ClockChange(in: context, from: first, to: first.advanced(milliseconds: 18_000_000)))
    let bytes = Array(text.utf8)
    let row = try #require(FormatTable.format(named: format))
    return row.findClockChange?(bytes.span, context, &change)
  }
}
