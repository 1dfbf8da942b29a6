internal import Vocabulary

/// Finds rules that can never fire, because rules before them take everything that they fit.
enum RuleCoverage {
  /// The places of earlier rules that leave nothing to the rule at `place`; `nil` when it can fire.
  static func covering(_ place: Int, in rules: [RuleSettings]) -> [Int]? {
    let cases = cases(of: rules[place])
    guard !cases.isEmpty else { return nil }
    let earlier = rules.indices.prefix(place)
    if let alone = earlier.first(where: { takesAll(rules[$0], of: rules[place]) }) {
      return [alone]
    }
    // Rules that want several visits do not add up: each may see too few.
    let ready = earlier.filter {
      rules[$0].minimumVisits == 1 && !rules[$0].bounds.hasAmount
        && rules[$0].bounds.isNarrowed(by: rules[place].bounds)
    }
    var found: Set<Int> = []
    for oneCase in cases {
      guard let before = ready.first(where: { covers(rules[$0], oneCase) }) else { return nil }
      found.insert(before)
    }
    return found.sorted()
  }

  /// True when `rule` fits whatever `other` fits.
  static func takesAll(_ rule: RuleSettings, of other: RuleSettings) -> Bool {
    rule.minimumVisits <= other.minimumVisits && rule.bounds.isNarrowed(by: other.bounds)
      && takesSameSpans(rule, other)
      && cases(of: other).allSatisfy { covers(rule, $0) }
  }

  /// True when some visit could fit both rules.
  static func overlap(_ first: RuleSettings, _ second: RuleSettings) -> Bool {
    first.bounds.overlaps(second.bounds)
      && (cases(of: second).contains { covers(first, $0) }
        || cases(of: first).contains { covers(second, $0) })
  }

  /// True when as many visits as the second rule asks for are as many as the first does.
  ///
  /// The first may count an episode; a day or a session of the second is no episode, and the other way
  /// round.
  private static func takesSameSpans(_ rule: RuleSettings, _ other: RuleSettings) -> Bool {
    rule.minimumVisits == 1 || rule.bounds.isDaily
      || (!other.bounds.isDaily && other.bounds.sessionMinutes == nil)
  }

  /// One kind of visit that a rule may fit.
  private struct Case {
    var who: Who
    var match: RuleSettings.Match
    var trigger: Trigger
    var action: Action
  }

  private enum Trigger {
    case category(String)
    case device(String)
  }

  private static func cases(of rule: RuleSettings) -> [Case] {
    let matches = rule.match == .any ? [RuleSettings.Match.searches, .sites] : [rule.match]
    let triggers =
      rule.categories.map(Trigger.category) + rule.deviceCategories.map(Trigger.device)
    return rule.who.flatMap(singleYears).flatMap { who in
      matches.flatMap { match in
        triggers.flatMap { trigger in
          rule.actions.map { Case(who: who, match: match, trigger: trigger, action: $0) }
        }
      }
    }
  }

  private static func singleYears(_ who: Who) -> [Who] {
    guard case .years(let years) = who else { return [who] }
    return years.map { .years($0...$0) }
  }

  private static func covers(_ rule: RuleSettings, _ oneCase: Case) -> Bool {
    rule.actions.contains(oneCase.action)
      && (rule.match == .any || rule.match == oneCase.match)
      && covers(rule, oneCase.trigger)
      && rule.who.contains { $0.includes(all: oneCase.who) }
  }

  private static func covers(_ rule: RuleSettings, _ trigger: Trigger) -> Bool {
    switch trigger {
    case .category(let id): rule.categories.contains { $0 == "*" || $0 == id }
    case .device(let word):
      rule.deviceCategories.contains { $0 == "*" || $0.lowercased() == word.lowercased() }
    }
  }
}
