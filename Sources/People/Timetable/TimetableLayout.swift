internal import Vocabulary

/// Where each column of a timetable stands.
struct TimetableLayout {
  let user: Int
  let weekday: Int
  let from: Int
  let to: Int
  let week: Int?

  /// Finds the columns; tells of every one that is not there.
  init(heading: CSVRows.Row?, columns: TimetableColumns, file: String) throws(Complaints) {
    guard let heading else {
      throw Complaints([
        Complaint(
          file: file, line: 1, what: "the timetable is empty",
          mend: "export it again with a heading and a row for each lesson")
      ])
    }
    let names = heading.fields.map { $0.lowercased() }
    var missing: [Complaint] = []
    let place = { (wanted: String) -> Int in
      if let found = names.firstIndex(of: wanted.lowercased()) { return found }
      let nearest = NearestName.find(wanted, among: heading.fields)
      missing.append(
        Complaint(
          file: file, line: heading.line, what: "there is no column \"\(wanted)\"",
          mend: nearest.map { "did you mean \"\($0)\"? Name it in the timetable's columns" }
            ?? "name the right column in the timetable's columns"))
      return 0
    }
    user = place(columns.user)
    weekday = place(columns.weekday)
    from = place(columns.from)
    to = place(columns.to)
    week = columns.week.isEmpty ? nil : place(columns.week)
    if !missing.isEmpty { throw Complaints(missing) }
  }
}
