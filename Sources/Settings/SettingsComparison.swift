internal import Vocabulary

extension SettingsFingerprint {
  /// What was changed, in plain English; changes that make Vigil see less come first.
  public static func changes(
    from old: SettingsFingerprint, to new: SettingsFingerprint
  ) -> [SettingsChange] {
    SettingsComparison(from: old, to: new).changes()
  }
}

/// Compares two fingerprints, piece by piece.
struct SettingsComparison {
  let old: [String: String]
  let new: [String: String]
  let oldRules: FingerprintRules
  let newRules: FingerprintRules

  init(from old: SettingsFingerprint, to new: SettingsFingerprint) {
    self.old = Dictionary(uniqueKeysWithValues: old.entries.map { ($0.path, $0.value) })
    self.new = Dictionary(uniqueKeysWithValues: new.entries.map { ($0.path, $0.value) })
    oldRules = FingerprintRules(self.old)
    newRules = FingerprintRules(self.new)
  }

  func changes() -> [SettingsChange] {
    let all = Set(old.keys).union(new.keys).sorted()
      .filter { old[$0] != new[$0] && !belongsToWhole($0) }.compactMap(change)
    return all.filter(\.seesLess) + all.filter { !$0.seesLess }
  }

  /// The kinds of which there are several, each with pieces of its own.
  static let kinds = [
    "categories": "category", "lists": "list", "overrides": "override", "phrases": "phrase file",
    "sources": "source", "rules": "rule", "directories": "directory", "networks": "network",
    "identities": "log of leases or sign-ins", "relays": "relay",
  ]

  /// True for a piece of something that was added or removed as a whole.
  private func belongsToWhole(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    if ["people/columns", "people/tagColumns", "people/dateOrder"].contains(path) {
      return (old["people/directory"] == nil) != (new["people/directory"] == nil)
    }
    if parts.first == "calendar", parts.count == 2 {
      return (old["calendar"] == nil) != (new["calendar"] == nil)
    }
    guard parts.count > 2, SettingsComparison.kinds[String(parts[0])] != nil else { return false }
    let whole = parts.prefix(2).joined(separator: "/")
    return (old[whole] == nil) != (new[whole] == nil)
  }

  private func change(_ path: String) -> SettingsChange? {
    let piece = SettingsPiece(path: path, old: old[path], new: new[path])
    if path == "rules" { return orderChange() }
    // The override itself says what is decided.
    if piece.isDecision { return nil }
    // Every fingerprint has them, except one of before there were digests.
    if piece.holdsDigests, piece.old == nil { return nil }
    return SettingsChange(path: path, seesLess: seesLess(piece), description: piece.description)
  }

  /// A change of order among the rules that stand in both; `nil` when there is none.
  private func orderChange() -> SettingsChange? {
    let oldOrder = oldRules.order.filter(newRules.order.contains)
    let newOrder = newRules.order.filter(oldRules.order.contains)
    guard oldOrder != newOrder else { return nil }
    let oldPlaces = Dictionary(oldOrder.enumerated().map { ($1, $0) }) { first, _ in first }
    let weakened = newOrder.indices.contains { place in
      newOrder[(place + 1)...].contains { later in
        (oldPlaces[later] ?? 0) < (oldPlaces[newOrder[place]] ?? 0)
          && takesEventsAway(newOrder[place], from: later)
      }
    }
    return SettingsChange(
      path: "rules", seesLess: weakened,
      description: "the rules stand in another order: \(Wording.list(newOrder))")
  }

  /// True when some visit fits both rules, and the first makes less of it.
  func takesEventsAway(_ first: String, from second: String) -> Bool {
    guard let first = newRules.rule(first), let second = newRules.rule(second) else { return false }
    let makesLess =
      first.outcome == .count || first.severity < second.severity
      || first.minimumVisits > second.minimumVisits || first.bounds.hasAmount
      || !Set(second.audience).isSubset(of: first.audience)
    return makesLess && RuleCoverage.overlap(first, second)
  }
}
