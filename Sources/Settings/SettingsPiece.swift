/// One piece of the settings before and after.
struct SettingsPiece {
  let path: String
  /// What it said; `nil` when it was not there.
  let old: String?
  /// What it says; `nil` when it is gone.
  let new: String?
  let parts: [String]

  init(path: String, old: String?, new: String?) {
    self.path = path
    self.old = old
    self.new = new
    parts = path.split(separator: "/").map(String.init)
  }

  /// The texts of a list that are gone.
  var removed: [String] { texts(old).filter { !texts(new).contains($0) } }

  /// The texts of a list that are new.
  var added: [String] { texts(new).filter { !texts(old).contains($0) } }

  /// The change in plain English.
  var description: String {
    if parts[0] == "overrides", parts.count >= 2 { return overrideDescription }
    if let kind = SettingsComparison.kinds[parts[0]], parts.count >= 2 {
      let name = "the \(kind) \(parts[1])"
      if parts.count == 2, old == nil { return "\(name) was added" }
      if parts.count == 2, new == nil { return "\(name) was removed" }
      let key = parts.count == 2 ? SettingsPiece.mainKeys[parts[0]] ?? "it" : parts[2]
      if parts[0] == "rules", key == "reason" { return "\(name): \(reasonDescription)" }
      return "\(name): \(difference(of: key))"
    }
    if holdsDigests { return parts[0] == "roles" ? holdersDescription : deliveriesDescription }
    return difference(of: parts.joined(separator: " "))
  }

  /// What the entry of a thing itself holds.
  private static let mainKeys = [
    "categories": "title", "lists": "path", "phrases": "category", "sources": "format",
    "rules": "title", "directories": "file", "networks": "kind",
    "identities": "format", "relays": "addresses",
  ]

  /// What became of one value.
  func difference(of subject: String) -> String {
    guard isList else {
      let (before, after) = (shown(old), shown(new))
      return "\(subject) is \(after), before \(before)"
    }
    let gone = removed.isEmpty ? nil : "without \(short(removed))"
    let fresh = added.isEmpty ? nil : "with \(short(added)) added"
    return "\(subject) now \([gone, fresh].compactMap { $0 }.joined(separator: ", and "))"
  }

  private var isList: Bool {
    let lists: Set = [
      "who", "categories", "deviceCategories", "audience", "files", "phrases", "except", "lists",
      "columns", "actions", "alwaysTell", "addingUp", "bypass", "tagColumns", "careTags", "when",
      "where", "raise",
      "ranges", "terms", "halfTerms", "insetDays", "closedDays", "extraDays", "schoolDays", "days",
      "workingTime", "boarding", "weekA",
    ]
    return parts.last.map(lists.contains) == true || path.hasPrefix("people/standings/")
      || path.hasPrefix("relays/")
  }

  private func shown(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return "not set" }
    return Wording.quoted(value)
  }

  /// At most five of the texts, and how many more.
  private func short(_ texts: [String]) -> String {
    let first = texts.prefix(5).map { Wording.quoted($0) }
    return texts.count > 5
      ? first.joined(separator: ", ") + " and \(texts.count - 5) more" : Wording.list(first)
  }

  /// The texts of a list.
  func texts(_ value: String?) -> [String] { FingerprintRules.list(value) }
}
