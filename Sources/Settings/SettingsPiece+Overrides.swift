/// Pieces of overrides, which are told of by what they say.
extension SettingsPiece {
  /// Where an override stands in a fingerprint: one of another category is another one.
  static func path(of override: OverrideSettings) -> String {
    // A slash would be a border between parts.
    let site = "\(override.site)".replacing("%", with: "%25").replacing("/", with: "%2F")
    return "overrides/\(site) \(override.category ?? "*")"
  }

  /// True for the decision of an override.
  var isDecision: Bool { parts[0] == "overrides" && parts.last == "decision" }

  /// What became of an override.
  var overrideDescription: String {
    let site = parts[1].prefix { $0 != " " }.replacing("%2F", with: "/").replacing("%25", with: "%")
    let category = parts[1].drop { $0 != " " }.dropFirst()
    let subject = "the override for \(site) (\(category == "*" ? "every category" : category))"
    guard parts.count > 2 else {
      let (before, after) = (old ?? "", new ?? "")
      if old == nil { return "an override was added: \(after)" }
      return new == nil ? "an override was taken out: \(before)" : "an override is now: \(after)"
    }
    switch parts[2] {
    case "who": return "\(subject): who decided it is other"
    case "why": return "\(subject): the reason is other"
    default: return "\(subject): \(difference(of: parts[2]))"
    }
  }
}
