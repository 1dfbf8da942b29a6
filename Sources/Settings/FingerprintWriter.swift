internal import CivilTime
internal import Vocabulary

/// Writes settings as the entries of a fingerprint.
struct FingerprintWriter {
  /// What digests are made with.
  let salt: [UInt8]
  private(set) var entries: [SettingsFingerprint.Entry] = []

  mutating func write(_ settings: SchoolSettings) {
    writeSchool(settings)
    for category in settings.taxonomy.categories { write(category) }
    for list in settings.lists { write(list) }
    for override in settings.overrides { write(override) }
    for phrases in settings.phrases { write(phrases) }
    for source in settings.sources { write(source) }
    write(settings.people)
    writeRelays(settings)
    for rule in settings.rules { write(rule) }
    add("rules", list: settings.rules.map(\.id), keepsOrder: true)
    write(settings.deliveries)
    for network in settings.networks { write(network) }
    if let calendar = settings.calendar { write(calendar) }
    write(settings.patterns)
    write(settings.budgets)
  }

  private mutating func writeSchool(_ settings: SchoolSettings) {
    add("school/name", settings.schoolName)
    add("school/timeZone", settings.zone.identifier)
    if let clock = settings.clock { add("clock", "\(clock.milliseconds)") }
    add("dataFolder", settings.dataFolder)
    add("publicSuffixList", settings.publicSuffixList)
    add("edition", settings.edition)
    for role in Role.allCases {
      let path = "roles/\(role.name)"
      add(path, list: (settings.roles[role] ?? []).map { digest(of: $0, at: path) })
    }
    add("staffMonitoring", settings.staffMonitoring.rawValue)
    add("alwaysTell", list: settings.alwaysTell)
    add("episodeMinutes", "\(settings.episodeMinutes)")
    add("retention/months", "\(settings.retention.months)")
    add("reports/folder", settings.reports.folder)
  }

  private mutating func write(_ category: Category) {
    let path = "categories/\(category.id)"
    add(path, category.title)
    add("\(path)/theme", category.theme)
    add("\(path)/ukGroup", category.ukGroup)
    add("\(path)/mustBlock", "\(category.mustBlock)")
    add("\(path)/safeguarding", "\(category.isSafeguarding)")
    add("\(path)/special", "\(category.isSpecial)")
    add("\(path)/protected", "\(category.isProtected)")
    add("\(path)/allow", "\(category.isAllowed)")
    if category.isBackground { add("\(path)/background", "true") }
    if category.isCheck { add("\(path)/check", "true") }
    if category.agreement > 1 { add("\(path)/agree", "\(category.agreement)") }
    add("\(path)/lists", list: category.listNames)
    if category.needsReason { add("\(path)/needsReason", "true") }
  }

  private mutating func write(_ list: ListSettings) {
    let path = "lists/\(list.name)"
    add(path, list.path)
    add("\(path)/power", list.power.rawValue)
    add("\(path)/syntax", list.syntax ?? "auto")
    add("\(path)/category", list.category ?? "")
    // What is usual stands not, so that a fingerprint of before there was the key says the same.
    if list.isWeak { add("\(path)/weak", "true") }
    if let origin = list.origin { add("\(path)/origin", origin) }
    if list.expressions { add("\(path)/expressions", "true") }
    guard let download = list.download else { return }
    add("\(path)/url", download.shownURL)
    add("\(path)/minimumEntries", "\(download.minimumEntries)")
  }

  /// Who decided it and why may name somebody, so they stand as digests.
  private mutating func write(_ override: OverrideSettings) {
    let path = SettingsPiece.path(of: override)
    add(path, override.words)
    add("\(path)/decision", override.decision.rawValue)
    add("\(path)/review", override.review.description)
    if let day = override.expires { add("\(path)/expires", day.description) }
    add("\(path)/who", digest(of: override.who, at: "\(path)/who"))
    add("\(path)/why", digest(of: override.why, at: "\(path)/why"))
  }

  private mutating func write(_ phrases: PhraseSettings) {
    let path = "phrases/\(phrases.name)"
    add(path, phrases.category)
    add("\(path)/severity", phrases.severity.name)
    add("\(path)/phrases", list: phrases.phrases)
    add("\(path)/except", list: phrases.except)
  }

  private mutating func write(_ source: SourceSettings) {
    let path = "sources/\(source.name)"
    add(path, source.format)
    add("\(path)/files", list: source.files)
    add("\(path)/timeZone", source.timeZone)
    add("\(path)/archive", "\(source.archive)")
    guard let csv = source.csv else { return }
    add("\(path)/columns", list: csv.columns.map { "\($0.key.rawValue): \($0.value)" })
    add("\(path)/timeFormat", csv.timeFormat)
    add(
      "\(path)/actions",
      list: csv.actions.flatMap { action, words in words.map { "\(action.name): \($0)" } })
  }

  private mutating func write(_ people: PeopleSettings) {
    for directory in people.directories { write(directory) }
    for standing in Standing.allCases {
      add("people/standings/\(standing.name)", list: people.standings[standing] ?? [])
    }
    if !people.careTags.isEmpty { add("people/careTags", list: people.careTags) }
    writeIdentities(people)
  }

  /// The only file of a school stands where it stood before there could be several.
  private mutating func write(_ directory: DirectorySettings) {
    let path = directory.isOnly ? "people" : "directories/\(directory.name)"
    add(directory.isOnly ? "people/directory" : path, directory.file)
    add("\(path)/columns", list: directory.columns.map { "\($0.key.rawValue): \($0.value)" })
    if !directory.tagColumns.isEmpty { add("\(path)/tagColumns", list: directory.tagColumns) }
    if directory.layout != "own" { add("\(path)/layout", directory.layout) }
    if let standing = directory.standing { add("\(path)/standing", standing.name) }
    if let order = directory.dateOrder { add("\(path)/dateOrder", order.name) }
  }

  private mutating func write(_ rule: RuleSettings) {
    let path = "rules/\(rule.id)"
    add(path, rule.title)
    add("\(path)/who", list: rule.who.map(\.name))
    add("\(path)/match", rule.match.rawValue)
    add("\(path)/categories", list: rule.categories)
    add("\(path)/deviceCategories", list: rule.deviceCategories)
    add("\(path)/actions", list: rule.actions.map(\.name))
    add("\(path)/minimumVisits", "\(rule.minimumVisits)")
    add("\(path)/severity", rule.severity.name)
    add("\(path)/audience", list: rule.audience.map(\.name))
    write(rule.bounds, at: path)
    if rule.outcome != .event { add("\(path)/outcome", rule.outcome.name) }
    if !rule.raises.isEmpty {
      add(
        "\(path)/raise",
        list: rule.raises.flatMap { raise in
          raise.who.map { "\($0.name): \(raise.severity.name)" }
        })
    }
    // The reason may name who decided it.
    if !rule.reason.isEmpty {
      add("\(path)/reason", digest(of: rule.reason, at: "\(path)/reason"))
    }
  }

  /// What is usual stands not, so that a fingerprint of before there were bounds says the same.
  private mutating func write(_ bounds: RuleBounds, at path: String) {
    if !bounds.when.isEmpty { add("\(path)/when", list: bounds.when.map(\.name)) }
    if !bounds.places.isEmpty { add("\(path)/where", list: bounds.places.map(\.name)) }
    let amounts = [
      ("minutesADay", bounds.minutesADay), ("visitsADay", bounds.visitsADay),
      ("sessionMinutes", bounds.sessionMinutes), ("firstSeenDays", bounds.firstSeenDays),
    ]
    for (key, amount) in amounts { if let amount { add("\(path)/\(key)", "\(amount)") } }
  }

  /// A folder may be named after a person, so it stands as a digest.
  private mutating func write(_ deliveries: [DeliverySettings]) {
    for role in Role.allCases {
      let path = "deliveries/\(role.name)"
      let folders = deliveries.filter { $0.role == role }.map { delivery in
        "\(digest(of: delivery.folder, at: path)): 0\(String(delivery.mode, radix: 8))"
      }
      add(path, list: folders)
    }
  }

  /// A text that names a person, as one that tells no more than whether it is still the same.
  ///
  /// The path goes in too, so that nobody sees that one person holds two roles.
  private func digest(of text: String, at path: String) -> String {
    String(SHA256.hex(SHA256.hash(salt + Array("\(path)\u{0}\(text)".utf8))).prefix(16))
  }

  mutating func add(_ path: String, _ value: String) {
    entries.append(SettingsFingerprint.Entry(path: path, value: value))
  }

  mutating func add(_ path: String, list: [String], keepsOrder: Bool = false) {
    add(path, (keepsOrder ? list : list.sorted()).joined(separator: "\n"))
  }
}
