internal import Vocabulary

extension PeopleSettings {
  static func read(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> PeopleSettings {
    let directory = cursor.optionalText("directory").map {
      cursor.resolved(PlacedText(text: $0, line: cursor.line(of: "directory")))
    }
    let columns = cursor.object("columns") { columns in
      Column.allCases.reduce(into: [Column: String]()) { result, column in
        result[column] = columns.optionalText(column.rawValue)
      }
    }
    var people = PeopleSettings(
      directory: directory, columns: columns ?? [:],
      standings: cursor.object("standings") { readStandings(&$0) } ?? [:])
    people.readIdentities(&cursor, context)
    if directory != nil {
      for column in [Column.user, .standing] where people.columns[column] == nil {
        cursor.complain(
          "the directory's column for \(column.rawValue) is not named",
          "add it to columns, as the first line of the directory writes it",
          at: cursor.line(of: "columns"))
      }
    }
    return people
  }

  private mutating func readIdentities(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) {
    var names = UniqueNames("log of leases or sign-ins")
    identities = cursor.objects("identities") { item -> IdentityLogSettings? in
      guard let log = IdentityLogSettings.read(&item, context) else { return nil }
      names.check(log.name, in: item, at: item.line(of: "name"))
      return log
    }.compactMap { $0 }
    devices = cursor.optionalText("devices").map {
      cursor.resolved(PlacedText(text: $0, line: cursor.line(of: "devices")))
    }
    nameFrom = cursor.choice("nameFrom", of: NameThreshold.self) ?? .likely
  }

  private static func readStandings(_ cursor: inout SettingsCursor) -> [Standing: [String]] {
    var owners = Dictionary(uniqueKeysWithValues: Standing.allCases.map { ($0.name, $0) })
    var standings: [Standing: [String]] = [:]
    for standing in Standing.allCases {
      for word in cursor.placedTexts(standing.name) ?? [] {
        let folded = word.text.lowercased()
        if let owner = owners[folded], owner != standing {
          cursor.complain(
            "\(Wording.quoted(word.text)) means \(owner.name) already",
            "let each word mean one standing", at: word.line)
        }
        owners[folded] = standing
        standings[standing, default: []].append(word.text)
      }
    }
    return standings
  }
}
