internal import Vocabulary

/// Where each column of a directory file stands.
struct DirectoryLayout {
  let user: Int
  let name: Int?
  let standing: Int?
  let yearGroup: Int?
  /// The heading of the standings, for complaints.
  let standingHeading: String

  /// Finds the columns; tells of every one that is not there.
  init(heading: CSVRows.Row?, columns: DirectoryColumns, file: String) throws(Complaints) {
    guard let heading else {
      throw Complaints([
        Complaint(
          file: file, line: 1, what: "the directory is empty",
          mend: "export it again with a heading and a row for each person")
      ])
    }
    var missing: [Complaint] = []
    let place = { (wanted: String) -> Int? in
      if wanted.isEmpty { return nil }
      if let found = heading.fields.firstIndex(where: { $0.lowercased() == wanted.lowercased() }) {
        return found
      }
      let nearest = NearestName.find(wanted, among: heading.fields)
      missing.append(
        Complaint(
          file: file, line: heading.line, what: "there is no column \"\(wanted)\"",
          mend: nearest.map { "did you mean \"\($0)\"? Name it in people.columns" }
            ?? "name the right column in people.columns"))
      return nil
    }
    let user = place(columns.user)
    name = place(columns.name)
    standing = place(columns.standing)
    yearGroup = place(columns.yearGroup)
    standingHeading = columns.standing
    if user == nil, missing.isEmpty {
      missing.append(
        Complaint(
          file: file, line: heading.line, what: "no column of user names is named",
          mend: "name it in people.columns"))
    }
    guard let user, missing.isEmpty else { throw Complaints(missing) }
    self.user = user
  }
}
