internal import Vocabulary

extension Event {
  /// The event that events are together.
  ///
  /// - Parameters:
  ///   - parts: The events with their ids, by time; at least one, all of one identity.
  ///   - raises: True when together they are one step more severe than the most severe of them.
  init(
    _ parts: [Event], pattern: Pattern, categories: Set<String>, raises: Bool, policy: Policy
  ) {
    let latest = parts[parts.count - 1]
    let highest = parts.map(\.severity).max() ?? .low
    let roles = Event.roles(of: parts, taxonomy: policy.taxonomy)
    self.init(
      rule: pattern.kind.rule, identity: latest.identity, target: .pattern(pattern),
      hosts: Event.joined(parts.map(\.hosts)), categories: categories.sorted(),
      severity: raises ? highest.raised : highest,
      audience: policy.routing.audience(roles, about: latest.identity.person?.user ?? ""),
      first: parts.map(\.first).min() ?? latest.first,
      last: parts.map(\.last).max() ?? latest.last,
      allowedCount: parts.reduce(0) { $0 + $1.allowedCount },
      blockedCount: parts.reduce(0) { $0 + $1.blockedCount },
      unknownCount: parts.reduce(0) { $0 + $1.unknownCount },
      isLookupOnly: parts.allSatisfy(\.isLookupOnly),
      evidence: Set(parts.flatMap(\.evidence).filter { categories.contains($0.category) }).sorted(),
      clients: Event.joined(parts.map(\.clients)), sources: Event.joined(parts.map(\.sources)),
      place: parts[0].place,
      identification: parts.dropFirst().reduce(parts[0].identification) {
        $0.joined(with: $1.identification)
      }, parts: parts.map(\.id).sorted())
  }

  /// Who hears of a pattern: who hears of each of its events.
  ///
  /// Where nobody does, those who hear of its safeguarding events, else of any; the network manager
  /// is then not among them (P16).
  private static func roles(of parts: [Event], taxonomy: Taxonomy) -> [Role] {
    let common = parts.dropFirst().reduce(Set(parts[0].audience)) { $0.intersection($1.audience) }
    if !common.isEmpty { return common.sorted { $0.rawValue < $1.rawValue } }
    let grave = parts.filter { part in
      part.categories.contains { taxonomy.category(id: $0)?.isSafeguarding == true }
    }
    let some = Set(grave.flatMap(\.audience)).subtracting([.networkManager])
    let any = Set(parts.flatMap(\.audience)).subtracting([.networkManager])
    return (some.isEmpty ? any : some).sorted { $0.rawValue < $1.rawValue }
  }

  private static func joined(_ lists: [[String]]) -> [String] {
    Set(lists.flatMap { $0 }).sorted()
  }
}

extension Severity {
  /// One step more pressing; urgent stays.
  fileprivate var raised: Severity { Severity(rawValue: rawValue + 1) ?? self }
}
