internal import Vocabulary

/// The rules that a fingerprint tells of, to be compared as rules.
struct FingerprintRules {
  /// The ids, in the order of power.
  let order: [String]
  private let values: [String: String]

  init(_ values: [String: String]) {
    self.values = values
    order = FingerprintRules.list(values["rules"])
  }

  /// The rule with this id; `nil` when the fingerprint has none, or one of another edition.
  func rule(_ id: String) -> RuleSettings? {
    let path = "rules/\(id)"
    guard let title = values[path],
      let match = RuleSettings.Match(rawValue: values["\(path)/match"] ?? ""),
      let severity = Severity(name: values["\(path)/severity"] ?? "")
    else { return nil }
    func list(_ key: String) -> [String] { FingerprintRules.list(values["\(path)/\(key)"]) }
    var bounds = RuleBounds(
      when: Set(list("when").compactMap(RuleTime.init(rawValue:))),
      places: Set(list("where").map(RulePlace.init(name:))))
    func number(_ key: String) -> Int? { values["\(path)/\(key)"].flatMap { Int($0) } }
    bounds.minutesADay = number("minutesADay")
    bounds.visitsADay = number("visitsADay")
    bounds.sessionMinutes = number("sessionMinutes")
    bounds.firstSeenDays = number("firstSeenDays")
    return RuleSettings(
      id: id, title: title, who: list("who").compactMap(Who.init(name:)),
      match: match, categories: list("categories"), deviceCategories: list("deviceCategories"),
      actions: list("actions").compactMap(Action.init(name:)),
      minimumVisits: number("minimumVisits") ?? 1, severity: severity,
      audience: list("audience").compactMap(Role.init(name:)), bounds: bounds,
      outcome: RuleOutcome(rawValue: values["\(path)/outcome"] ?? "") ?? .event)
  }

  /// The texts of a value that holds one a line.
  static func list(_ value: String?) -> [String] {
    (value ?? "").split(separator: "\n").map(String.init)
  }
}
