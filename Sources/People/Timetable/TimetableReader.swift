internal import CivilTime
internal import Vocabulary

/// Reads a timetable row by row, and remembers what was wrong.
struct TimetableReader {
  /// Rows that are told of one by one; the rest is only counted.
  private static let told = 10

  private let layout: TimetableLayout
  private let file: String
  private let hasWeeks: Bool
  private(set) var lessons: [String: [TimetableLesson]] = [:]
  private(set) var refused = 0
  private(set) var problems: [Complaint] = []

  init(layout: TimetableLayout, file: String, hasWeeks: Bool) {
    self.layout = layout
    self.file = file
    self.hasWeeks = hasWeeks
  }

  mutating func read(_ row: CSVRows.Row) {
    let user = UserName.normalised(field(layout.user, of: row))
    guard !user.isEmpty else {
      return refuse(row, "the row has no user name", "fill it in, or take the row out")
    }
    guard let weekday = TimetableReader.weekday(field(layout.weekday, of: row)) else {
      return refuse(row, "the weekday is none", "write it as Monday, Mon or 1")
    }
    guard let start = ClockTime.minute(field(layout.from, of: row)),
      let end = ClockTime.minute(field(layout.to, of: row)), start < end
    else {
      return refuse(
        row, "the times are none, or end before they begin", "write them as 09:00 and 10:00")
    }
    guard let week = week(of: row) else {
      return refuse(
        row, "the week is neither A nor B, or nothing says which week is A",
        "write A, B or nothing, and name a day of a week A in the timetable's weekA")
    }
    lessons[user, default: []].append(
      TimetableLesson(weekday: weekday, minutes: start..<end, week: week))
  }

  /// A weekday by its name, the first three letters of it or its number from 1 for Monday.
  private static func weekday(_ text: String) -> Weekday? {
    Weekday(name: text) ?? Int(text).flatMap(Weekday.init(rawValue:))
  }

  private func week(of row: CSVRows.Row) -> TimetableLesson.Week? {
    let text = field(layout.week, of: row).uppercased()
    let letter = text.hasPrefix("WEEK ") ? String(text.dropFirst(5)) : text
    guard let week = TimetableLesson.Week(rawValue: letter) else { return nil }
    return week == .every || hasWeeks ? week : nil
  }

  private func field(_ column: Int?, of row: CSVRows.Row) -> String {
    guard let column, row.fields.indices.contains(column) else { return "" }
    return row.fields[column]
  }

  private mutating func refuse(_ row: CSVRows.Row, _ what: String, _ mend: String) {
    refused += 1
    guard problems.count < TimetableReader.told else { return }
    problems.append(Complaint(file: file, line: row.line, what: what, mend: mend))
  }
}
