internal import Vocabulary

/// Writes the settings of the invented school, which need nothing outside its folder.
enum SettingsFiles {
  /// Each file's path in the folder, and what it holds.
  static func all(roll: Roll, order: SampleOrder, clock: Instant) -> [(path: String, text: String)]
  {
    var main = [
      ("vigil.json5", MainSettings.text(roll: roll, order: order, clock: clock)),
      ("categories.json5", categories()),
      ("rules.json5", rules(depth: order.depth)),
      ("directory.csv", DirectoryFile.text(of: roll, order: order)),
    ]
    if order.depth == .complete {
      main.append((DevicesFile.path, DevicesFile.text(of: roll)))
      main.append((CalendarFile.path, CalendarFile.text))
    }
    let phrases = PhraseTable.rows.map { ("phrases/\($0.category).json5", text(of: $0)) }
    let lists = SiteTable.listed.map { row in
      (
        "lists/\(folder(of: row.kind))/\(row.kind.id)/domains",
        row.entries.sorted().joined(separator: "\n") + "\n"
      )
    }
    return main + phrases + lists
  }

  private static func folder(of kind: SiteKind) -> String {
    kind.standing == .protected ? "protected" : "starter"
  }

  private static func categories() -> String {
    let listed = SiteTable.listed.map { row in
      (id: row.kind.id, title: row.kind.title, flag: flag(of: row.kind.standing))
    }
    let ids = Set(listed.map(\.id))
    let searched = PhraseTable.rows.filter { !ids.contains($0.category) }.map { row in
      (id: row.category, title: row.title, flag: ", safeguarding: true")
    }
    let rows = (listed + searched).map { row in
      "    { id: \"\(row.id)\", title: \"\(row.title)\"\(row.flag) },\n"
    }.joined()
    return """
      // The categories that this school's lists and phrases have.
      {
        edition: "sample",
        categories: [
      \(rows)  ],
      }

      """
  }

  private static func flag(of standing: SiteKind.Standing) -> String {
    switch standing {
    case .unlisted, .listed: ""
    case .safeguarding: ", safeguarding: true"
    case .allowed: ", allow: true"
    case .special: ", special: true"
    case .protected: ", protected: true"
    }
  }

  private static func text(of row: PhraseTable.Row) -> String {
    """
    // What searches are tried for: \(row.title).
    {
      category: "\(row.category)",
      severity: "\(row.severity.name)",
      phrases: [\(quoted(row.phrases))],
      except: [\(quoted(row.except))],
    }

    """
  }

  private static func rules(depth: SampleDepth) -> String {
    let table = RuleTable.rows + (depth == .complete ? RuleTable.hours : [])
    let rows = table.map(text(of:)).joined()
    return """
      // The rules of this school, in the order of their power: those of Vigil's own,
      // Config/rules.json5, that it needs.
      {
        rules: [
      \(rows)  ],
      }

      """
  }

  private static func text(of rule: RuleTable.Row) -> String {
    var keys = [
      "id: \"\(rule.id)\"", "title: \"\(rule.title)\"", "who: [\(quoted(rule.who))]",
      "match: \"\(rule.match)\"",
    ]
    if !rule.categories.isEmpty { keys.append("categories: [\(quoted(rule.categories))]") }
    if !rule.deviceCategories.isEmpty {
      keys.append("deviceCategories: [\(quoted(rule.deviceCategories))]")
    }
    if !rule.actions.isEmpty { keys.append("actions: [\(quoted(rule.actions))]") }
    if rule.minimumVisits > 1 { keys.append("minimumVisits: \(rule.minimumVisits)") }
    if !rule.when.isEmpty { keys.append("when: [\(quoted(rule.when))]") }
    if let minutes = rule.sessionMinutes { keys.append("sessionMinutes: \(minutes)") }
    keys.append("severity: \"\(rule.severity.name)\"")
    keys.append("audience: [\(quoted(rule.audience.map(\.name)))]")
    return "    { \(keys.joined(separator: ",\n      ")) },\n"
  }

  private static func quoted(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
