internal import Vocabulary

extension PeopleSettings {
  /// The name of the export that `directory` names: the school's only one.
  static let onlyName = "directory"

  /// Reads `people`.
  static func read(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> PeopleSettings {
    let only = readOnly(&cursor)
    var names = UniqueNames("directory")
    let several = cursor.objects("directories") { item in
      let settings = DirectorySettings.read(&item, layouts: context.known.directoryLayouts)
      names.check(settings.name, in: item, at: item.line(of: "name"))
      return settings
    }
    if only != nil, !several.isEmpty {
      cursor.complain(
        "both directory and directories are named", "put all files into directories",
        at: cursor.line(of: "directory"))
    }
    var people = PeopleSettings(
      directories: (only.map { [$0] } ?? []) + several,
      standings: cursor.object("standings") { readStandings(&$0) } ?? [:],
      careTags: cursor.texts("careTags"))
    people.readIdentities(&cursor, context)
    return people
  }

  /// Reads the one file of a school that has only one, with its columns beside it.
  private static func readOnly(_ cursor: inout SettingsCursor) -> DirectorySettings? {
    let file = cursor.optionalText("directory").map {
      cursor.resolved(PlacedText(text: $0, line: cursor.line(of: "directory")))
    }
    let columns = DirectorySettings.readColumns(&cursor)
    guard let file else { return nil }
    for column in [DirectorySettings.Column.user, .standing] where columns[column] == nil {
      cursor.complain(
        "the directory's column for \(column.rawValue) is not named",
        "add it to columns, as the first line of the directory writes it",
        at: cursor.line(of: "columns"))
    }
    return DirectorySettings(
      name: onlyName, file: file, layout: "own", columns: columns,
      tagColumns: cursor.texts("tagColumns"),
      dateOrder: cursor.choice("dateOrder", of: DateOrder.self))
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
