internal import CivilTime
public import Digest
public import Formats
internal import FoundationEssentials
public import People
public import Policy
internal import Retention
public import Searches
public import Settings
public import Sites
public import Vocabulary
public import WebAddress

/// A school, ready for work: its settings, and what the rooms make of them.
public struct School: Sendable {
  /// The settings as they were read.
  public let settings: SchoolSettings
  /// The people.
  public let directory: Directory
  /// Who holds which device.
  public let register: DeviceRegister
  /// The rules, and who hears of what.
  public let policy: Policy
  /// What a search may be about.
  public let phrases: PhraseTable
  /// What a site is.
  public let suffixes: PublicSuffixList

  /// Reads the settings and everything that they name, except lists and logs.
  ///
  /// - Parameters:
  ///   - settingsPath: The main settings file.
  ///   - dataFolder: Where to keep data and reports, in the place of what the settings say.
  /// - Throws: every fault that was found.
  public init(settingsPath: String, dataFolder: String? = nil) throws(Complaints) {
    var settings = try School.settings(path: settingsPath)
    if let dataFolder {
      settings.dataFolder = dataFolder
      settings.reports.folder = "\(dataFolder)/reports"
      settings.deliveries = []
    }
    self.settings = settings
    directory = try School.directory(of: settings.people)
    do {
      register = try School.register(of: settings.people)
    } catch {
      throw Complaints([error])
    }
    policy = School.policy(of: settings)
    phrases = School.phrases(of: settings)
    do {
      suffixes = try PublicSuffixList(path: settings.publicSuffixList)
    } catch {
      throw Complaints([error])
    }
  }

  /// The lists, as the index is built from them.
  public var lists: [ListSource] { School.lists(of: settings) }

  /// The first moment of what may be kept on a day; what is older is due.
  public func oldest(on today: Day) -> Instant {
    settings.zone.start(of: RetentionRule(months: settings.retention.months).cutoff(today: today))
  }

  /// What to classify with, given the index of the lists.
  ///
  /// - Parameter oldest: What is older is not counted.
  public func classifier(index: SiteIndex?, oldest: Instant) -> Classifier {
    Classifier(
      index: index, taxonomy: settings.taxonomy, suffixes: suffixes, phrases: phrases,
      zone: settings.zone, noteworthy: noteworthy, doubtful: doubtful(in: index),
      deviceCategories: deviceCategories, groups: DirectoryGroups(directory: directory),
      oldest: oldest)
  }

  /// What the columns of exports mean, by the first source of the settings that has any.
  public var exportColumns: CSVSettings? {
    get throws(Complaint) {
      guard let mapping = settings.sources.lazy.compactMap(\.csv).first else { return nil }
      return try CSVSettings(mapping)
    }
  }

  /// The categories of which facts are kept: those that a rule names, and those that must be
  /// blocked.
  private var noteworthy: CategorySet {
    let named = Set(settings.rules.flatMap(\.categories)).union(settings.alwaysTell)
    var kept = CategorySet()
    for (number, category) in settings.taxonomy.categories.enumerated()
    where named.contains(category.id) || named.contains(Rule.every) || category.mustBlock {
      kept.insert(UInt8(number))
    }
    return kept
  }

  private var deviceCategories: Set<String>? {
    let named = Set(settings.rules.flatMap(\.deviceCategories).map { $0.lowercased() })
    return named.contains(Rule.every) ? nil : named
  }

  /// The people that the settings name; nobody when they name no directory.
  public static func directory(of people: PeopleSettings) throws(Complaints) -> Directory {
    guard let path = people.directory else { return Directory() }
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Complaints([
        Complaint(
          file: path, what: "the directory cannot be read",
          mend: "name the school's export in people.directory, and let vigil read it")
      ])
    }
    let columns = DirectoryColumns(
      user: people.columns[.user] ?? "", name: people.columns[.name] ?? "",
      standing: people.columns[.standing] ?? "", yearGroup: people.columns[.yearGroup] ?? "")
    return try Directory(csv: bytes, file: path, columns: columns, standings: people.standings)
  }

  /// The rules of the settings, and who hears of what.
  public static func policy(of settings: SchoolSettings) -> Policy {
    Policy(
      rules: settings.rules.map(rule), episodeMinutes: settings.episodeMinutes,
      staffMonitoring: StaffMonitoring(rawValue: settings.staffMonitoring.rawValue) ?? .automatic,
      alwaysTell: Set(settings.alwaysTell), trust: trust(of: settings),
      routing: Routing(holders: settings.roles),
      taxonomy: settings.taxonomy, zone: settings.zone)
  }

  private static func rule(_ rule: RuleSettings) -> Rule {
    Rule(
      id: rule.id, title: rule.title, who: rule.who.compactMap { Who(name: $0.name) },
      match: Rule.Match(rawValue: rule.match.rawValue) ?? .any,
      categories: Set(rule.categories), deviceCategories: Set(rule.deviceCategories),
      actions: Set(rule.actions), minimumVisits: rule.minimumVisits, severity: rule.severity,
      audience: rule.audience)
  }
}
