internal import Vocabulary

extension SettingsLoader {
  /// The categories; no taxonomy after a complaint.
  static func readTaxonomy(
    _ cursor: inout SettingsCursor
  ) -> (edition: String, taxonomy: Taxonomy?) {
    let path = cursor.path("categories", or: "categories.json5")
    let line = cursor.line(of: "categories")
    let read = SettingsFile.read(path, namedIn: cursor, at: line) { TaxonomyReader.read(&$0) }
    return read ?? ("", nil)
  }

  static func readRules(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [RuleSettings] {
    let path = cursor.path("rules", or: "rules.json5")
    let line = cursor.line(of: "rules")
    let read = SettingsFile.read(path, namedIn: cursor, at: line) { file in
      var ids = UniqueNames("rule")
      let rules = file.objects("rules") { item -> PlacedRule? in
        let rule = RuleSettings.read(&item, context)
        if let rule { ids.check(rule.id, in: item, at: item.line(of: "id")) }
        return rule.map { PlacedRule(rule: $0, line: item.line) }
      }.compactMap { $0 }
      if rules.isEmpty {
        file.complain(
          "there is no rule, so nothing would be found", "add rules: [ … ]",
          at: file.line(of: "rules"))
      }
      checkCoverage(rules, in: file)
      return rules.map(\.rule)
    }
    return read ?? []
  }

  static func readPhrases(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [PhraseSettings] {
    var names = UniqueNames("phrase file")
    return (cursor.placedTexts("phrases") ?? []).compactMap { placed in
      let path = cursor.resolved(placed)
      names.check(SettingsPath.baseName(of: path), in: cursor, at: placed.line)
      let read = SettingsFile.read(path, namedIn: cursor, at: placed.line) {
        PhraseSettings.read(&$0, context)
      }
      return read ?? nil
    }
  }

  private struct PlacedRule {
    var rule: RuleSettings
    var line: Int
  }

  private static func checkCoverage(_ placed: [PlacedRule], in cursor: SettingsCursor) {
    let rules = placed.map(\.rule)
    for place in rules.indices {
      guard let before = RuleCoverage.covering(place, in: rules) else { continue }
      let names = before.map { "\(Wording.quoted(rules[$0].id)) (line \(placed[$0].line))" }
      cursor.complain(
        "the rule \(Wording.quoted(rules[place].id)) can never fire: \(Wording.list(names)) "
          + "\(names.count == 1 ? "takes" : "take") everything that it fits",
        "move it further up, or leave it out", at: placed[place].line)
    }
  }
}
