internal import Vocabulary

/// How staff stand in events where the policy gives no names (P06).
enum UnnamedStaff {
  /// The name in events; reports add that an investigation would show whose it is.
  static let name = "Member of staff, not named"
  /// The id of the rule behind the school's own: what is always told needs no rule.
  static let ruleID = "always-tell"

  private static let mark = "NOT NAMED"

  /// True for the person who stands for staff not named.
  static func isUnnamed(_ person: Person) -> Bool { person.user.hasPrefix(mark) }

  /// The identity that stands for every member of staff whose events go the same way.
  ///
  /// Its user name holds capitals, which no normalised user name does.
  static func identity(audience: [Role]) -> Identity {
    let others = audience.filter { $0 != .headteacher }.map(\.name)
    let user = ([mark] + others).joined(separator: " ")
    return .person(
      Person(user: user, name: name, standing: .staff, yearGroup: "", source: .directory))
  }

  /// The rule for what is always told and no rule of the school's fits.
  static let rule = Rule(
    id: ruleID, title: "Told in every mode of staff monitoring", who: [.group(.staff)],
    match: .any, categories: [Rule.every], deviceCategories: [Rule.every], severity: .urgent,
    audience: [.headteacher])
}
