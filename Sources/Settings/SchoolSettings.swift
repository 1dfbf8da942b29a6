public import CivilTime
public import Vocabulary

/// Everything that a school has set, read from its main file and the files that this names.
public struct SchoolSettings: Sendable {
  /// The main file, as the person named it.
  public var file: String
  /// The school's name, for the heads of reports.
  public var schoolName: String
  /// The school's time zone.
  public var zone: SchoolZone
  /// The moment that counts as now; only the demo fixes it.
  public var clock: Instant?
  /// The folder of the store, the archive and the index.
  public var dataFolder: String
  /// Debian's file of public suffixes.
  public var publicSuffixList: String
  /// The edition of the definitions that the taxonomy follows, such as `UKSIC 2026`.
  public var edition: String
  /// The categories.
  public var taxonomy: Taxonomy
  /// The category lists.
  public var lists: [ListSettings]
  /// What the school itself says of sites.
  public var overrides: [OverrideSettings]
  /// The phrases of searches.
  public var phrases: [PhraseSettings]
  /// The devices whose logs are read.
  public var sources: [SourceSettings]
  /// Where the users' names come from.
  public var people: PeopleSettings
  /// The user names of those who hold each role, in lower case; a role that nobody holds is absent.
  public var roles: [Role: [String]]
  /// The line of `roles` in the main file, for complaints about who holds them.
  public var rolesLine: Int
  /// What may be told about members of staff.
  public var staffMonitoring: StaffMonitoringSetting
  /// Ids of categories that are told about even of staff, without a name.
  public var alwaysTell: [String]
  /// How many minutes without a visit end an episode.
  public var episodeMinutes: Int
  /// The rules; the first that fits a fact fires.
  public var rules: [RuleSettings]
  /// For how long is kept what names a person.
  public var retention: RetentionSettings
  /// Where reports are written.
  public var reports: ReportSettings
  /// Where copies of reports go.
  public var deliveries: [DeliverySettings]
  /// What a person should know of these settings although they are valid.
  public var notices: [Notice]
  /// The parts of the school's network; empty when the school names none.
  public var networks: [NetworkSettings] = []
  /// Terms, lessons and breaks; `nil` when the school gives none.
  public var calendar: CalendarSettings?
  /// Addresses behind which many devices stand.
  public var relays: [RelaySettings] = []
  /// When an address counts as a relay although nobody declared it.
  public var relayDetection = RelayDetection()
  /// When events are a pattern.
  public var patterns = PatternSettings()
  /// How many events of a day each role is asked to read.
  public var budgets = BudgetSettings()
}
