/// Pieces whose texts are digests, since they name people: told of in numbers.
extension SettingsPiece {
  /// True for the holders of a role and the folders of its deliveries.
  var holdsDigests: Bool {
    parts.count == 2 && (parts[0] == "roles" || parts[0] == "deliveries")
  }

  /// What became of the holders of a role.
  var holdersDescription: String {
    let (before, now) = (texts(old).count, texts(new).count)
    if before == 1, now == 1 { return "the role \(parts[1]) is held by somebody else" }
    let counts = "the role \(parts[1]) is held by \(now), before by \(before)"
    return removed.isEmpty || added.isEmpty ? counts : "\(counts); \(added.count) new"
  }

  /// What became of the reason that a rule gives.
  var reasonDescription: String {
    if old == nil { return "a reason is given" }
    return new == nil ? "no reason is given any more" : "the reason is other"
  }

  /// What became of the folders to which a role's reports are delivered.
  var deliveriesDescription: String {
    let subject = "copies of the reports for the role \(parts[1])"
    let (before, now) = (texts(old).count, texts(new).count)
    if before != now { return "\(subject) go to \(folders(now)), before to \(before)" }
    if lostKeys.isEmpty { return "\(subject): mode is \(modes(added)), before \(modes(removed))" }
    return "\(subject) go to another folder"
  }

  /// What stands before the colon in texts that are gone, and in none that is new.
  var lostKeys: Set<String> {
    func keys(_ texts: [String]) -> Set<String> {
      Set(texts.map { String($0.prefix { $0 != ":" }) })
    }
    return keys(removed).subtracting(keys(added))
  }

  private func folders(_ count: Int) -> String { count == 1 ? "1 folder" : "\(count) folders" }

  private func modes(_ texts: [String]) -> String {
    let modes = texts.map { String($0.drop { $0 != ":" }.dropFirst(2)) }
    return Wording.list(Set(modes).sorted())
  }
}
