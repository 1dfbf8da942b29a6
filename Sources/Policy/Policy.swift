public import CivilTime
public import Vocabulary

/// The school's policy: everything that judging needs beside the facts.
public struct Policy: Sendable {
  /// The rules, in order: a fact fires the first that fits.
  public var rules: [Rule]
  /// Visits with fewer minutes than this between them belong to one episode.
  public var episodeMinutes: Int
  /// How far events of staff are shown.
  public var staffMonitoring: StaffMonitoring
  /// The categories that are told even where events of staff are not.
  public var alwaysTell: Set<String>
  /// How far lists are trusted.
  public var trust: ListTrust
  /// Who holds which role.
  public var routing: Routing
  /// The categories.
  public var taxonomy: Taxonomy
  /// The school's zone, for the days that no episode crosses.
  public var zone: SchoolZone
  /// The school's terms and days.
  public var calendar: SchoolCalendar
  /// When events are a pattern.
  public var patterns: PatternRules

  /// Makes a policy.
  public init(
    rules: [Rule], episodeMinutes: Int = 30, staffMonitoring: StaffMonitoring = .automatic,
    alwaysTell: Set<String> = ["child-sexual-abuse", "terrorism"], trust: ListTrust = ListTrust(),
    routing: Routing, taxonomy: Taxonomy, zone: SchoolZone,
    calendar: SchoolCalendar? = nil,
    patterns: PatternRules = PatternRules()
  ) {
    self.rules = rules
    self.episodeMinutes = episodeMinutes
    self.staffMonitoring = staffMonitoring
    self.alwaysTell = alwaysTell
    self.trust = trust
    self.routing = routing
    self.taxonomy = taxonomy
    self.zone = zone
    self.calendar = calendar ?? SchoolCalendar(zone: zone)
    self.patterns = patterns
  }
}
