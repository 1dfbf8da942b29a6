internal import Vocabulary

/// An order of facts that depends on nothing but the facts, so that judging does not depend on how
/// they were given.
enum FactOrder {
  /// The facts in order, equal keys added up.
  ///
  /// Bytes are not added, since no event holds them.
  static func added(_ facts: [JudgedFact]) -> [JudgedFact] {
    var result: [JudgedFact] = []
    for fact in facts.sorted(by: { precedes($0.fact.key, $1.fact.key) }) {
      if let last = result.last, last.fact.key == fact.fact.key {
        let place = result.count - 1
        let sum = last.fact.count.addingReportingOverflow(fact.fact.count)
        result[place].fact.count = sum.overflow ? Int.max : sum.partialValue
        result[place].fact.signs.add(fact.fact.signs)
        result[place].lead = Lead.joined(last.lead, fact.lead)
        result[place].fact.place = min(last.fact.place, fact.fact.place)
      } else {
        result.append(fact)
      }
    }
    return result
  }

  private static func precedes(_ first: Fact.Key, _ second: Fact.Key) -> Bool {
    if first.minute != second.minute { return first.minute < second.minute }
    if first.subject != second.subject { return first.subject < second.subject }
    if first.host != second.host { return first.host < second.host }
    if first.query != second.query { return first.query < second.query }
    if first.source != second.source { return first.source < second.source }
    if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
    if first.action != second.action { return first.action.rawValue < second.action.rawValue }
    return first.evidence.lexicographicallyPrecedes(second.evidence)
  }
}
