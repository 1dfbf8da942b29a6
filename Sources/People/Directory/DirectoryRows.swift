internal import Vocabulary

/// Reads one file of the directory row by row, and remembers what was wrong.
struct DirectoryRows {
  /// Complaints of one kind that are told one by one; the rest is only counted.
  static let toldOfEach = 10

  private let file: DirectoryFile
  private let number: Int
  private let places: ColumnPlaces
  private let words: StandingWords
  private let careTags: Set<String>
  private let dates: DirectoryDates
  private var wordsTold: Set<String> = []
  private(set) var rows: [DirectoryRow] = []
  private(set) var counts: DirectoryCounts
  private(set) var problems: [Complaint] = []

  /// Reads a whole file.
  ///
  /// - Parameter number: Its place in the settings.
  init(
    _ file: DirectoryFile, number: Int, standings: [Standing: [String]], careTags: Set<String>
  ) throws(Complaints) {
    self.file = file
    self.number = number
    self.careTags = careTags
    counts = DirectoryCounts(file: file.name)
    words = StandingWords(standings, of: file.layout)
    let csv: CSVRows
    do {
      csv = try CSVRows(bytes: file.bytes, file: file.path)
    } catch {
      throw Complaints([error])
    }
    let places = try ColumnPlaces(heading: csv.rows.first, file: file)
    self.places = places
    let people = csv.rows.dropFirst()
    do throws(DirectoryDates.Fault) {
      let texts = [.starts, .leaves, .expires].flatMap { (column: DirectoryColumn) in
        people.map { places.field(column, of: $0) }
      }
      dates = try DirectoryDates(texts, said: file.dateOrder, usual: file.layout.dateOrder)
    } catch {
      throw Complaints([DirectoryRows.complaint(of: error, file)])
    }
    for row in people { read(row) }
  }

  private static func complaint(
    of fault: DirectoryDates.Fault, _ file: DirectoryFile
  ) -> Complaint {
    switch fault {
    case .open:
      Complaint(
        file: file.path, what: "its dates may have the day or the month first",
        mend: "say which in dateOrder, as \"dayFirst\" or \"monthFirst\"")
    case .mixed:
      Complaint(
        file: file.path, what: "some of its dates have the day first and some the month",
        mend: "export it again with dates of one form")
    }
  }

  private mutating func read(_ row: CSVRows.Row) {
    counts.rows += 1
    var person = DirectoryRow(file: number, line: row.line)
    person.user = UserName.normalised(places.field(.user, of: row))
    for column in [DirectoryColumn.principal, .email] {
      let address = places.field(column, of: row).lowercased()
      if address.contains("@"), !person.addresses.contains(address) {
        person.addresses.append(address)
      }
    }
    guard !person.isWithoutKey else {
      counts.withoutUser += 1
      if counts.withoutUser <= DirectoryRows.toldOfEach {
        tell(row, "the row has no user name", "fill it in, or take the row out")
      }
      return
    }
    person.name = name(of: row)
    let units = UnitWords.ofUnit(places.field(.unit, of: row))
    person.standing = standing(of: row, units: units)
    let year = DirectoryRows.year(places.field(.yearGroup, of: row))
    person.yearGroup = year.isEmpty ? UnitWords.year(in: units) ?? "" : year
    person.tutorGroup = places.field(.tutorGroup, of: row)
    person.span = span(of: row)
    person.isDisabled = isDisabled(row)
    if person.isDisabled { counts.disabled += 1 }
    person.needsCare = needsCare(row)
    rows.append(person)
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

  private func name(of row: CSVRows.Row) -> String {
    let parts = [DirectoryColumn.firstName, .lastName].map { places.field($0, of: row) }
    let whole = parts.filter { !$0.isEmpty }.joined(separator: " ")
    let written = places.field(.name, of: row)
    return written.isEmpty ? whole : written
  }

  private mutating func standing(of row: CSVRows.Row, units: [String]) -> Standing? {
    let word = places.field(.standing, of: row)
    let groups = UnitWords.ofGroups(places.field(.groups, of: row))
    for word in [word] + units + groups {
      if let standing = words.standing(of: word) { return standing }
    }
    if let standing = file.standing { return standing }
    // Where only units and groups could tell, most accounts are none of anybody's: they are counted.
    counts.unknownStandings += [.standing, .unit, .groups].contains(where: places.has) ? 1 : 0
    if places.has(.standing) { tellUnknown(word, row) }
    return nil
  }

  private mutating func tellUnknown(_ word: String, _ row: CSVRows.Row) {
    guard wordsTold.count < DirectoryRows.toldOfEach, wordsTold.insert(word).inserted else {
      return
    }
    let column = places.heading(of: .standing)
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
  }

  private mutating func span(of row: CSVRows.Row) -> DirectorySpan {
    var span = DirectorySpan(first: day(.starts, of: row), last: day(.leaves, of: row))
    if let end = day(.expires, of: row) {
      let isMidnight = DirectoryDates.isMidnight(places.field(.expires, of: row))
      let last = isMidnight ? end.advanced(days: -1) : end
      span.last = min(span.last ?? last, last)
    }
    return span
  }

  private mutating func day(_ column: DirectoryColumn, of row: CSVRows.Row) -> Day? {
    let text = places.field(column, of: row)
    guard !text.isEmpty, !["never", "0", "-"].contains(text.lowercased()) else { return nil }
    if let day = dates.day(text) { return day }
    counts.unreadableDates += 1
    if counts.unreadableDates <= DirectoryRows.toldOfEach {
      tell(
        row, "what stands in column \"\(places.heading(of: column))\" is no date",
        "write it as 2026-09-01")
    }
    return nil
  }

  private func isDisabled(_ row: CSVRows.Row) -> Bool {
    let text = places.field(.enabled, of: row).lowercased()
    return ["false", "no", "0", "disabled", "suspended", "archived"].contains(text)
  }

  /// A tag is a word in a column of tags, or the heading of one that says yes.
  private func needsCare(_ row: CSVRows.Row) -> Bool {
    if careTags.isEmpty { return false }
    let no: Set = ["", "no", "n", "false", "0", "none", "-"]
    return places.fields(.tags, of: row).contains { heading, text in
      if no.contains(text.lowercased()) { return false }
      let words = text.split { ",;|".contains($0) }
        .map { CSVText.trimmed(String($0).unicodeScalars).lowercased() }
      return careTags.contains(heading.lowercased()) || words.contains(where: careTags.contains)
    }
  }

  private mutating func tell(_ row: CSVRows.Row, _ what: String, _ mend: String) {
    problems.append(Complaint(file: file.path, line: row.line, what: what, mend: mend))
  }
}
