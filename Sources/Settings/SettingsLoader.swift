internal import CivilTime
internal import Vocabulary

/// Reads the main file and, through it, the others.
enum SettingsLoader {
  /// The settings; `nil` when this computer knows no time zones, which is a complaint.
  static func read(_ cursor: inout SettingsCursor, known: KnownNames) -> SchoolSettings? {
    if !cursor.has("school") { _ = cursor.takeRequired("school") }
    let school = cursor.object("school") { ($0.text("name"), readZone(&$0)) }
    guard let zone = school?.1 ?? fallbackZone(cursor) else { return nil }
    let (edition, taxonomy) = readTaxonomy(&cursor)
    let context = ReadingContext(
      taxonomy: taxonomy, known: known, schoolTimeZone: zone.identifier)
    let dataFolder = cursor.path("dataFolder")
    var settings = SchoolSettings(
      file: cursor.file, schoolName: school?.0 ?? "", zone: zone, clock: readClock(&cursor),
      dataFolder: dataFolder,
      publicSuffixList: cursor.path(
        "publicSuffixList", or: "/usr/share/publicsuffix/public_suffix_list.dat"),
      edition: edition, taxonomy: taxonomy ?? Taxonomy([]),
      lists: readLists(&cursor, context, dataFolder),
      overrides: readOverrides(&cursor, context),
      phrases: readPhrases(&cursor, context), sources: readSources(&cursor, context),
      people: cursor.object("people") { PeopleSettings.read(&$0, context) } ?? PeopleSettings(),
      roles: cursor.object("roles") { readRoles(&$0) } ?? [:],
      rolesLine: cursor.line(of: "roles"),
      staffMonitoring: cursor.choice("staffMonitoring", of: StaffMonitoringSetting.self)
        ?? .automatic,
      alwaysTell: readAlwaysTell(&cursor, context),
      episodeMinutes: cursor.number("episodeMinutes", in: 1...240, or: 30),
      rules: RuleFiles.read(&cursor, context),
      retention: cursor.object("retention") {
        RetentionSettings(months: $0.number("months", in: 1...6, or: 6))
      } ?? RetentionSettings(),
      reports: readReports(&cursor, dataFolder: dataFolder), deliveries: readDeliveries(&cursor),
      notices: [])
    settings.networks = NetworkSettings.readAll(&cursor)
    settings.calendar = CalendarReader.read(namedIn: &cursor)
    settings.relays = readRelays(&cursor)
    settings.relayDetection =
      cursor.object("relayDetection") { RelayDetection.read(&$0) } ?? RelayDetection()
    settings.patterns =
      cursor.object("patterns") { PatternSettings.read(&$0, context) } ?? PatternSettings()
    settings.budgets = cursor.object("budgets") { BudgetSettings.read(&$0) } ?? BudgetSettings()
    SettingsChecks(settings: settings, cursor: cursor).tellNotices()
    settings.notices = cursor.faults.notices
    return settings
  }

  // MARK: - The main file's own values

  private static func readZone(_ cursor: inout SettingsCursor) -> SchoolZone? {
    do throws(Complaint) {
      return try SchoolZone(identifier: cursor.text("timeZone", or: "Europe/London"))
    } catch {
      cursor.complain(error.what, error.mend, at: cursor.line(of: "timeZone"))
      return nil
    }
  }

  /// UTC, to read on with after a complaint about the school's zone.
  private static func fallbackZone(_ cursor: SettingsCursor) -> SchoolZone? {
    do throws(Complaint) {
      return try SchoolZone(identifier: "UTC")
    } catch {
      cursor.complain(error.what, "install Debian's package tzdata", at: cursor.line)
      return nil
    }
  }

  private static func readClock(_ cursor: inout SettingsCursor) -> Instant? {
    guard let text = cursor.optionalText("clock") else { return nil }
    let clock = RFC3339.instant(text)
    if clock == nil {
      cursor.complain(
        "the clock \(Wording.quoted(text)) is no moment",
        "write it as 2026-03-16T02:00:00Z, or leave it out for real use",
        at: cursor.line(of: "clock"))
    }
    return clock
  }

  private static func readRoles(_ cursor: inout SettingsCursor) -> [Role: [String]] {
    var roles: [Role: [String]] = [:]
    for role in Role.allCases {
      let holders = (cursor.placedTexts(role.name) ?? []).map { holder in
        if holder.text.contains(where: { "\\@=,/ ".contains($0) }) {
          cursor.complain(
            "\"\(role.name)\" holds something that is no user name",
            "write the user name alone: hscott, not SCHOOL\\\\hscott", at: holder.line)
        }
        return holder.text.lowercased()
      }
      if !holders.isEmpty { roles[role] = holders }
    }
    return roles
  }

  private static func readAlwaysTell(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [String] {
    let line = cursor.line(of: "alwaysTell")
    let ids =
      cursor.placedTexts("alwaysTell")
      ?? ["child-sexual-abuse", "terrorism"].map { PlacedText(text: $0, line: line) }
    for id in ids { context.checkTellingCategory(id, in: cursor) }
    return ids.map(\.text)
  }

  private static func readReports(
    _ cursor: inout SettingsCursor, dataFolder: String
  ) -> ReportSettings {
    let folder = cursor.object("reports") { $0.text("folder", or: "reports") } ?? "reports"
    return ReportSettings(folder: SettingsPath.resolve(folder, against: dataFolder))
  }

  private static func readLists(
    _ cursor: inout SettingsCursor, _ context: ReadingContext, _ dataFolder: String
  ) -> [ListSettings] {
    var names = UniqueNames("list")
    return cursor.objects("lists") { list in
      let settings = ListSettings.read(&list, context, dataFolder: dataFolder)
      names.check(settings.name, in: list, at: list.line(of: "name"))
      return settings
    }
  }

  private static func readSources(
    _ cursor: inout SettingsCursor, _ context: ReadingContext
  ) -> [SourceSettings] {
    var names = UniqueNames("source")
    var files = UniqueNames("log")
    let sources = cursor.objects("sources") { source in
      let settings = SourceSettings.read(&source, context)
      names.check(settings.name, in: source, at: source.line(of: "name"))
      for file in settings.files { files.check(file, in: source, at: source.line(of: "files")) }
      return settings
    }
    if sources.isEmpty {
      cursor.complain(
        "there is no source of logs", "add sources: [ … ]", at: cursor.line(of: "sources"))
    }
    return sources
  }

  private static func readRelays(_ cursor: inout SettingsCursor) -> [RelaySettings] {
    var names = UniqueNames("relay")
    return cursor.objects("relays") { item in
      let relay = RelaySettings.read(&item)
      names.check(relay.name, in: item, at: item.line(of: "name"))
      return relay
    }
  }

  private static func readDeliveries(_ cursor: inout SettingsCursor) -> [DeliverySettings] {
    var roles: [String: Role] = [:]
    return cursor.objects("deliveries") { item -> DeliverySettings? in
      guard let delivery = DeliverySettings.read(&item) else { return nil }
      let other = roles.updateValue(delivery.role, forKey: delivery.folder)
      if let other {
        item.complain(
          "this folder is \(other == delivery.role ? "named twice" : "another role's")",
          "give each role a folder that only its holders can open", at: item.line(of: "folder"))
      }
      return delivery
    }.compactMap { $0 }
  }
}
