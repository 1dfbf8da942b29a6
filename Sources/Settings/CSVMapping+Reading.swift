internal import Vocabulary

extension CSVMapping {
  /// Reads a mapping from the keys of its source; `nil` when the source needs none.
  static func read(_ cursor: inout SettingsCursor, isNeeded: Bool) -> CSVMapping? {
    let mapping = CSVMapping(
      columns: readColumns(&cursor), timeFormat: cursor.text("timeFormat", or: "iso8601"),
      actions: cursor.object("actions") { readActions(&$0) } ?? [:])
    guard isNeeded else {
      for key in ["columns", "timeFormat", "actions"] where cursor.has(key) {
        cursor.complain(
          "\"\(key)\" is for the format csv only", "leave it out, or write format: \"csv\"",
          at: cursor.line(of: key))
      }
      return nil
    }
    mapping.checkColumns(cursor)
    mapping.checkTimeFormat(cursor)
    return mapping
  }

  private static func readColumns(_ cursor: inout SettingsCursor) -> [Column: String] {
    let columns = cursor.object("columns") { columns in
      Column.allCases.reduce(into: [Column: String]()) { result, column in
        result[column] = columns.optionalText(column.rawValue)
      }
    }
    return columns ?? [:]
  }

  private static func readActions(_ cursor: inout SettingsCursor) -> [Action: [String]] {
    var words = UniqueNames("word")
    var actions: [Action: [String]] = [:]
    for action in [Action.allowed, .blocked, .warned, .challenged] {
      for word in cursor.placedTexts(action.name) ?? [] {
        words.check(word.text.lowercased(), in: cursor, at: word.line)
        actions[action, default: []].append(word.text)
      }
    }
    return actions
  }

  private func checkColumns(_ cursor: SettingsCursor) {
    let line = cursor.line(of: "columns")
    if columns[.time] == nil {
      cursor.complain(
        "a csv source must say which column holds the time", "add columns: { time: \"…\" }",
        at: line)
    }
    if columns[.url] == nil, columns[.host] == nil {
      cursor.complain(
        "a csv source must say which column holds the address", "add url or host to its columns",
        at: line)
    }
    if columns[.action] != nil, actions.isEmpty {
      cursor.complain(
        "the words in the action column have no meaning yet",
        "add actions: { allowed: [\"…\"], blocked: [\"…\"] }", at: cursor.line(of: "columns"))
    }
    if columns[.action] == nil, !actions.isEmpty {
      cursor.complain(
        "there are words for actions, but no column that holds them",
        "add action to the columns, or leave actions out", at: cursor.line(of: "actions"))
    }
  }

  /// A format in letters must hold day, month, year, hour and minute; `mm` for the month, the
  /// commonest slip, shows because `MM` is missing.
  private func checkTimeFormat(_ cursor: SettingsCursor) {
    if timeFormat == "iso8601" || timeFormat == "epoch" { return }
    let needed: [(letters: [Character], what: String)] = [
      (["d"], "the day (d)"), (["M"], "the month (M)"), (["y"], "the year (y)"),
      (["H", "h"], "the hour (H)"), (["m"], "the minute (m)"),
    ]
    let missing = needed.filter { part in !part.letters.contains { timeFormat.contains($0) } }
    guard !missing.isEmpty else { return }
    cursor.complain(
      "the time format \(Wording.quoted(timeFormat)) lacks \(Wording.list(missing.map(\.what)))",
      "write iso8601, epoch or letters such as dd/MM/yyyy HH:mm:ss",
      at: cursor.line(of: "timeFormat"))
  }
}
