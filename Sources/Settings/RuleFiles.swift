internal import Vocabulary

/// Reads the rules of the files that the settings name, in the order of power.
struct RuleFiles {
  /// A rule with the place where it stands.
  private struct PlacedRule {
    var rule: RuleSettings
    var file: String
    var line: Int
  }

  private let faults: Faults
  private var placed: [PlacedRule] = []

  /// The rules of `rules`: one file, or a list of files of which the first that fits wins.
  static func read(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [RuleSettings] {
    var files = RuleFiles(faults: cursor.faults)
    for path in paths(&cursor) {
      SettingsFile.read(cursor.resolved(path), namedIn: cursor, at: path.line) {
        files.add(&$0, context)
      }
    }
    files.checkCoverage()
    return files.placed.map(\.rule)
  }

  private init(faults: Faults) { self.faults = faults }

  private static func paths(_ cursor: inout SettingsCursor) -> [PlacedText] {
    let line = cursor.line(of: "rules")
    guard case .array(let elements)? = cursor.take("rules")?.content else {
      return [PlacedText(text: cursor.text("rules", or: "rules.json5"), line: line)]
    }
    if elements.isEmpty { cursor.complain("\"rules\" is an empty list", "name a file", at: line) }
    return cursor.placedTexts("rules") ?? []
  }

  private mutating func add(_ file: inout SettingsCursor, _ context: ReadingContext) {
    let before = placed.count
    let rules = file.objects("rules") { item -> PlacedRule? in
      guard let rule = RuleSettings.read(&item, context) else { return nil }
      return PlacedRule(rule: rule, file: item.file, line: item.line)
    }.compactMap { $0 }
    for rule in rules {
      if let other = placed.first(where: { $0.rule.id == rule.rule.id }) {
        faults.complain(
          Complaint(
            file: rule.file, line: rule.line,
            what: "the rule \(Wording.quoted(rule.rule.id)) stands in "
              + "\(RuleFiles.place(of: other, seenFrom: rule.file)) already",
            mend: "keep one of the two, or rename it"))
      }
      placed.append(rule)
    }
    if placed.count == before {
      file.complain(
        "there is no rule, so nothing would be found", "add rules: [ … ]",
        at: file.line(of: "rules"))
    }
  }

  /// Tells of rules that can never fire: a fault within a file; among files a notice, since a school
  /// may put a ready file before its own on purpose.
  private func checkCoverage() {
    let rules = placed.map(\.rule)
    for place in rules.indices {
      guard let before = RuleCoverage.covering(place, in: rules) else { continue }
      let one = placed[place]
      let names = before.map {
        "\(Wording.quoted(rules[$0].id)) (\(RuleFiles.place(of: placed[$0], seenFrom: one.file)))"
      }
      let what =
        "the rule \(Wording.quoted(one.rule.id)) can never fire: \(Wording.list(names)) "
        + "\(names.count == 1 ? "takes" : "take") everything that it fits"
      if before.allSatisfy({ placed[$0].file == one.file }) {
        faults.complain(
          Complaint(
            file: one.file, line: one.line, what: what,
            mend: mend(of: one.rule, among: before.map { rules[$0] })))
      } else {
        faults.notice(
          Notice(
            file: one.file, line: one.line, what: what,
            mend: "leave it out, or name its file further up, if that is not what you want"))
      }
    }
  }

  private func mend(of rule: RuleSettings, among others: [RuleSettings]) -> String {
    let agrees = others.allSatisfy { other in
      other.outcome == rule.outcome && other.severity == rule.severity
        && Set(other.audience) == Set(rule.audience)
    }
    return agrees
      ? "move it further up, or leave it out"
      : "they contradict each other: move it further up, or leave it out"
  }

  private static func place(of rule: PlacedRule, seenFrom file: String) -> String {
    rule.file == file ? "line \(rule.line)" : "\(rule.file):\(rule.line)"
  }
}
