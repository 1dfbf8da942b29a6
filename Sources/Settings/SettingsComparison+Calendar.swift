internal import CivilTime

/// Where and when: what makes rules about places and times hold for less.
extension SettingsComparison {
  /// A device that nobody is known behind counts as its network's group, and else as nobody's.
  func networkSeesLess(_ piece: SettingsPiece, key: String?) -> Bool {
    let hadGroup = old["networks/\(piece.parts[1])/group"] != nil
    switch key {
    case nil: return piece.new == nil && hadGroup
    case "group": return piece.old != nil
    case "ranges": return !piece.removed.isEmpty && hadGroup
    default: return false
    }
  }

  /// Less time in lessons or at work is less that rules about them see.
  func calendarSeesLess(_ piece: SettingsPiece, key: String) -> Bool {
    switch key {
    case "terms", "extraDays", "schoolDays", "boarding", "weekA": return !piece.removed.isEmpty
    case "halfTerms", "insetDays", "closedDays": return !piece.added.isEmpty
    case "days": return piece.removed.contains { $0.hasPrefix("lesson") }
    case "timetable": return piece.new == nil
    case "workingTime": return losesTime(piece)
    default: return false
    }
  }

  /// True when some group works at fewer times than before.
  private func losesTime(_ piece: SettingsPiece) -> Bool {
    let most = [WorkingTime.never, .contactTime, .allButBreaks].map(\.name)
    let after = workingTime(piece.new)
    return workingTime(piece.old).contains { group, time in
      let now = most.firstIndex(of: after[group] ?? "") ?? 0
      return now < most.firstIndex(of: time) ?? 0
    }
  }

  private func workingTime(_ value: String?) -> [String: String] {
    var times: [String: String] = [:]
    for text in FingerprintRules.list(value) {
      let parts = text.split(separator: ":")
      guard parts.count == 2 else { continue }
      times[String(parts[0])] = String(parts[1].drop { $0 == " " })
    }
    return times
  }
}
