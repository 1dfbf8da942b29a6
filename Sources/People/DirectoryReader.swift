internal import Vocabulary

/// Reads a directory row by row, and remembers what was wrong.
struct DirectoryReader {
  /// Complaints of one kind that are told one by one; the rest is only counted.
  private static let toldOfEach = 10

  private let layout: DirectoryLayout
  private let words: StandingWords
  private let file: String
  private var lines: [String: Int] = [:]
  private var wordsTold: Set<String> = []
  private(set) var people: [String: Person] = [:]
  private(set) var counts = DirectoryCounts()
  private(set) var problems: [Complaint] = []

  init(layout: DirectoryLayout, words: StandingWords, file: String) {
    self.layout = layout
    self.words = words
    self.file = file
  }

  mutating func read(_ row: CSVRows.Row) {
    counts.rows += 1
    let user = UserName.normalised(field(layout.user, of: row))
    guard !user.isEmpty else {
      counts.withoutUser += 1
      if counts.withoutUser <= DirectoryReader.toldOfEach {
        tell(row, "the row has no user name", "fill it in, or take the row out")
      }
      return
    }
    if let earlier = lines[user] {
      counts.repeatedUsers += 1
      if counts.repeatedUsers <= DirectoryReader.toldOfEach {
        tell(
          row, "the user name is that of line \(earlier), which is the one that counts",
          "leave one row for each user name")
      }
      return
    }
    lines[user] = row.line
    let name = field(layout.name, of: row)
    people[user] = Person(
      user: user, name: name.isEmpty ? user : name, standing: standing(of: row),
      yearGroup: DirectoryReader.year(field(layout.yearGroup, of: row)), source: .directory)
  }

  /// `Year 7`, `Y7` and `07` are `7`; what is no number stays as it is.
  static func year(_ text: String) -> String {
    var rest = text[...]
    for prefix in ["year", "yr", "y"] where text.lowercased().hasPrefix(prefix) {
      rest = text.dropFirst(prefix.count)
      break
    }
    let digits = rest.drop { $0 == " " || $0 == "." }
    return Int(digits).map { String($0) } ?? text
  }

  private mutating func standing(of row: CSVRows.Row) -> Standing? {
    let word = field(layout.standing, of: row)
    if layout.standing == nil { return nil }
    if let standing = words.standing(of: word) { return standing }
    counts.unknownStandings += 1
    guard wordsTold.count < DirectoryReader.toldOfEach, wordsTold.insert(word).inserted else {
      return nil
    }
    let column = layout.standingHeading
    if word.isEmpty {
      tell(row, "column \"\(column)\" is empty", "write the person's standing there")
    } else if let nearest = words.nearest(to: word) {
      tell(
        row, "\"\(word)\" in column \"\(column)\" is no known standing",
        "did you mean \"\(nearest)\"? Else add the word to people.standings")
    } else {
      // The word is not shown: the column may be the wrong one, and hold names.
      tell(
        row, "the word in column \"\(column)\" is no known standing",
        "add the word to people.standings, or name the right column")
    }
    return nil
  }

  private func field(_ column: Int?, of row: CSVRows.Row) -> String {
    guard let column, row.fields.indices.contains(column) else { return "" }
    return row.fields[column]
  }

  private mutating func tell(_ row: CSVRows.Row, _ what: String, _ mend: String) {
    problems.append(Complaint(file: file, line: row.line, what: what, mend: mend))
  }
}
