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
    return RuleSettings(
      id: id, title: title, who: list("who").compactMap(RuleSettings.Who.init(name:)),
      match: match, categories: list("categories"), deviceCategories: list("deviceCategories"),
      actions: list("actions").compactMap(Action.init(name:)),
      minimumVisits: Int(values["\(path)/minimumVisits"] ?? "") ?? 1, severity: severity,
      audience: list("audience").compactMap(Role.init(name:)))
  }

  /// The texts of a value that holds one a line.
  static func list(_ value: String?) -> [String] {
    (value ?? "").split(separator: "\n").map(String.init)
  }
}
