internal import Vocabulary

extension Policy {
  /// The rule with a number; behind the school's own stands the one for what is always told.
  func rule(_ number: Int, for visit: JoinedFact) -> Rule? {
    if number < rules.count { return rules[number] }
    let isUnnamed = visit.group == .staff && staffMonitoring == .onAuthorisation
    return isUnnamed ? UnnamedStaff.rule : nil
  }

  /// The roles of a rule's events; unless staff are monitored as a matter of routine, theirs go to
  /// the headteacher alone.
  func roles(of rule: Rule, for group: Group) -> [Role] {
    group == .staff && staffMonitoring != .routine ? [.headteacher] : rule.audience
  }

  /// True when the school gave a reason for a rule about a category that needs one (P11).
  func hasReason(for category: String) -> Bool {
    guard taxonomy.category(id: category)?.needsReason == true else { return false }
    return rules.contains { !$0.reason.isEmpty && $0.categories.contains(category) }
  }
}
