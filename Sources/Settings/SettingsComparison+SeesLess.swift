internal import Vocabulary

extension SettingsComparison {
  /// True when a change makes Vigil see, keep or tell less.
  func seesLess(_ piece: SettingsPiece) -> Bool {
    let parts = piece.parts
    guard parts.count > 1 else { return generalSeesLess(piece) }
    switch (parts[0], parts.dropFirst(2).first) {
    case ("rules", let key): return ruleSeesLess(piece, key: key)
    case ("lists", let key): return listSeesLess(piece, key: key)
    case ("overrides", let key): return overrideSeesLess(piece, key: key)
    case ("categories", let key): return categorySeesLess(piece, key: key)
    case ("phrases", let key): return phrasesSeeLess(piece, key: key)
    case ("sources", let key): return sourceSeesLess(piece, key: key)
    case ("identities", let key): return identitySeesLess(piece, key: key)
    // Nobody behind a relay has a name.
    case ("relays", _): return !piece.added.isEmpty
    case ("relayDetection", _): return makesMoreRelays(piece)
    case ("people", _): return peopleSeeLess(piece)
    case ("directories", nil): return piece.new == nil
    case ("directories", let key): return key.map { directorySeesLess(piece, key: $0) } ?? false
    case ("networks", let key): return networkSeesLess(piece, key: key)
    case ("calendar", _): return calendarSeesLess(piece, key: parts[1])
    case ("deliveries", _): return !piece.lostKeys.isEmpty
    case ("patterns", _): return patternSeesLess(piece)
    case ("budgets", _): return budgetShowsLess(piece)
    case ("roles", _): return piece.texts(piece.new).count < piece.texts(piece.old).count
    case ("retention", _): return number(piece.new) < number(piece.old)
    default: return false
    }
  }

  private func generalSeesLess(_ piece: SettingsPiece) -> Bool {
    switch piece.path {
    case "clock": return piece.new != nil
    case "calendar": return piece.new == nil
    case "alwaysTell": return !piece.removed.isEmpty
    case "staffMonitoring":
      let modes = StaffMonitoringSetting.allCases.map(\.rawValue)
      let (old, new) = (
        modes.firstIndex(of: piece.old ?? ""), modes.firstIndex(of: piece.new ?? "")
      )
      return (old ?? 0) < (new ?? 0)
    default: return false
    }
  }

  private func ruleSeesLess(_ piece: SettingsPiece, key: String?) -> Bool {
    let id = piece.parts[1]
    guard let key else { return piece.new == nil || (piece.old == nil && addedRuleSeesLess(id)) }
    guard let old = oldRules.rule(id), let new = newRules.rule(id) else { return true }
    var changed = old
    switch key {
    case "severity": return new.severity < old.severity
    case "audience": return !piece.removed.isEmpty
    case "who": changed.who = new.who
    case "match": changed.match = new.match
    case "categories": changed.categories = new.categories
    case "deviceCategories": changed.deviceCategories = new.deviceCategories
    case "actions": changed.actions = new.actions
    case "minimumVisits": changed.minimumVisits = new.minimumVisits
    case "when", "where", "minutesADay", "visitsADay", "sessionMinutes", "firstSeenDays":
      changed.bounds = new.bounds
    case "outcome": return new.outcome == .count
    case "raise": return !piece.removed.isEmpty
    case "reason": return piece.new == nil
    default: return false
    }
    return !RuleCoverage.takesAll(changed, of: old)
  }

  /// True when a new rule stands before an old one and makes less of what both fit.
  private func addedRuleSeesLess(_ id: String) -> Bool {
    guard let place = newRules.order.firstIndex(of: id) else { return false }
    return newRules.order[(place + 1)...].contains { later in
      oldRules.order.contains(later) && takesEventsAway(id, from: later)
    }
  }

  private func listSeesLess(_ piece: SettingsPiece, key: String?) -> Bool {
    let powers = ListSettings.Power.allCases.map(\.rawValue)
    let path = "lists/\(piece.parts[1])"
    switch key {
    case nil where piece.new == nil: return old["\(path)/power"] == powers.first
    case nil where piece.old == nil: return new["\(path)/power"] != powers.first
    case "power":
      let before = powers.firstIndex(of: piece.old ?? "") ?? 0
      return before < (powers.firstIndex(of: piece.new ?? "") ?? 0)
    case "category": return !(piece.old ?? "").isEmpty
    case "weak": return piece.new == "true"
    // Lists of one origin are one voice where several must agree.
    case "origin": return piece.new != nil
    case "expressions": return (piece.new == nil) == (new["\(path)/power"] == powers.first)
    default: return false
    }
  }

  private func categorySeesLess(_ piece: SettingsPiece, key: String?) -> Bool {
    switch key {
    case nil:
      let flags = ["special", "protected", "allow", "background", "check"]
      let isQuiet = flags.contains { new["\(piece.path)/\($0)"] == "true" }
      return piece.new == nil || (piece.old == nil && isQuiet)
    case "special", "protected", "allow", "background", "check": return piece.new == "true"
    case "mustBlock", "safeguarding": return piece.new == "false"
    case "lists": return !piece.removed.isEmpty
    case "needsReason": return piece.new == nil
    case "agree": return number(piece.old) < number(piece.new)
    default: return false
    }
  }

  /// An override that allows takes from what is seen, and one that denies adds to it.
  private func overrideSeesLess(_ piece: SettingsPiece, key: String?) -> Bool {
    let path = piece.parts.prefix(2).joined(separator: "/")
    let allow = OverrideSettings.Decision.allow.rawValue
    func allows(_ values: [String: String]) -> Bool { values["\(path)/decision"] == allow }
    switch key {
    case nil where piece.new == nil: return !allows(old)
    case nil: return allows(new) && (piece.old == nil || !allows(old))
    case "expires":
      // One that never expires holds longer than any other.
      let (before, after) = (piece.old ?? "9", piece.new ?? "9")
      return allows(new) ? before < after : after < before
    default: return false
    }
  }

  private func phrasesSeeLess(_ piece: SettingsPiece, key: String?) -> Bool {
    switch key {
    case nil: return piece.old != nil
    case "severity":
      return Severity(name: piece.new ?? "") ?? .low < Severity(name: piece.old ?? "") ?? .low
    case "phrases": return !piece.removed.isEmpty
    case "except": return !piece.added.isEmpty
    default: return false
    }
  }

  private func sourceSeesLess(_ piece: SettingsPiece, key: String?) -> Bool {
    switch key {
    case nil: return piece.new == nil
    case "files", "actions": return !piece.removed.isEmpty
    // Another header for the same column is no loss.
    case "columns": return !piece.lostKeys.isEmpty
    case "archive": return piece.new == "false"
    default: return false
    }
  }

  private func peopleSeeLess(_ piece: SettingsPiece) -> Bool {
    switch piece.parts[1] {
    case "directory": piece.new == nil
    case "standings", "careTags": !piece.removed.isEmpty
    default: directorySeesLess(piece, key: piece.parts[1])
    }
  }

  private func directorySeesLess(_ piece: SettingsPiece, key: String) -> Bool {
    switch key {
    case "columns": !piece.lostKeys.isEmpty
    case "tagColumns": !piece.removed.isEmpty
    case "devices": piece.new == nil
    case "nameFrom": threshold(piece.new) < threshold(piece.old)
    default: false
    }
  }

  private func identitySeesLess(_ piece: SettingsPiece, key: String?) -> Bool {
    switch key {
    case nil: return piece.new == nil
    case "files": return !piece.removed.isEmpty
    case "columns": return !piece.lostKeys.isEmpty
    default: return false
    }
  }

  /// The place of a threshold among all, the strictest first.
  private func threshold(_ value: String?) -> Int {
    let all = NameThreshold.allCases.map(\.rawValue)
    return all.firstIndex(of: value ?? NameThreshold.likely.rawValue) ?? 0
  }

  /// True when fewer users or hosts make a relay, behind which nobody has a name.
  private func makesMoreRelays(_ piece: SettingsPiece) -> Bool {
    let usual = piece.parts[1] == "users" ? RelayDetection().users : RelayDetection().hosts
    func bound(_ value: String?) -> Int {
      let number = value.flatMap { Int($0) } ?? usual
      return number == 0 ? Int.max : number
    }
    return bound(piece.new) < bound(piece.old)
  }

  private func number(_ value: String?) -> Int { value.flatMap { Int($0) } ?? 0 }
}
