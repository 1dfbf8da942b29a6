public import Vocabulary

/// How many events of a day each role is asked to read; what is less pressing is folded.
public struct BudgetSettings: Hashable, Sendable {
  /// Events a day; a role that is absent reads all.
  public var perDay: [Role: Int]

  /// Makes budgets; without any, the usual ones.
  public init(perDay: [Role: Int] = [.dsl: 10, .deputyDSL: 10, .headteacher: 2]) {
    self.perDay = perDay
  }

  /// Reads the object `budgets`: roles that it leaves out have the usual ones, 0 is for all.
  static func read(_ cursor: inout SettingsCursor) -> BudgetSettings {
    var settings = BudgetSettings()
    for role in Role.allCases {
      let count = cursor.number(role.name, in: 0...1000, or: settings.perDay[role] ?? 0)
      settings.perDay[role] = count == 0 ? nil : count
    }
    return settings
  }
}
