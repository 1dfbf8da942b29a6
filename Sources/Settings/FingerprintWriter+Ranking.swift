internal import Vocabulary

extension FingerprintWriter {
  /// The budgets of all roles that have one.
  mutating func write(_ budgets: BudgetSettings) {
    for role in Role.allCases {
      if let count = budgets.perDay[role] { add("budgets/\(role.name)", "\(count)") }
    }
  }

  /// The thresholds of patterns that are not the usual ones.
  mutating func write(_ patterns: PatternSettings) {
    let usual = FingerprintWriter.entries(of: PatternSettings())
    for (key, value) in FingerprintWriter.entries(of: patterns).sorted(by: { $0.key < $1.key })
    where usual[key] != value {
      add("patterns/\(key)", value)
    }
  }

  /// Every threshold as text.
  static func entries(of patterns: PatternSettings) -> [String: String] {
    [
      "repeatedDays": "\(patterns.repeatedDays)", "repeatedWeeks": "\(patterns.repeatedWeeks)",
      "addingUp": patterns.addingUp.map { $0.sorted().joined(separator: " + ") }.sorted()
        .joined(separator: "\n"),
      "addingUpDays": "\(patterns.addingUpDays)",
      "bypass": patterns.bypass.sorted().joined(separator: "\n"),
      "escalatingSteps": "\(patterns.escalatingSteps)",
      "escalatingWeeks": "\(patterns.escalatingWeeks)",
    ]
  }
}
