public import CivilTime
public import Digest
public import Formats
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
  /// Terms, lessons and breaks; one that knows nothing when the settings name none.
  public let calendar: SchoolCalendar
  /// The parts of the school's network; empty when the settings name none.
  public let networks: NetworkTable

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
    calendar = try School.calendar(of: settings)
    networks = School.networks(of: settings)
    policy = School.policy(of: settings, calendar: calendar)
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
      oldest: oldest, background: background)
  }

  /// What the columns of exports mean, by the first source of the settings that has any.
  public var exportColumns: CSVSettings? {
    get throws(Complaint) {
      guard let mapping = settings.sources.lazy.compactMap(\.csv).first else { return nil }
      return try CSVSettings(mapping)
    }
  }

  /// The categories of which facts are kept: those that a rule names, those that must be blocked,
  /// and those of tests of the filter.
  private var noteworthy: CategorySet {
    let named = Set(settings.rules.flatMap(\.categories)).union(settings.alwaysTell)
    var kept = CategorySet()
    for (number, category) in settings.taxonomy.categories.enumerated()
    where named.contains(category.id) || named.contains(Rule.every) || category.mustBlock
      || category.isCheck
    {
      kept.insert(UInt8(number))
    }
    return kept
  }

  /// The longest time for which a rule asks whether a site was not seen; `nil` when none asks.
  var firstSeenDays: Int? { settings.rules.compactMap(\.bounds.firstSeenDays).max() }

  /// The categories of what pages ask for by themselves.
  private var background: CategorySet {
    var found = CategorySet()
    for (number, category) in settings.taxonomy.categories.enumerated()
    where category.isBackground {
      found.insert(UInt8(number))
    }
    return found
  }

  private var deviceCategories: Set<String>? {
    let named = Set(settings.rules.flatMap(\.deviceCategories).map { $0.lowercased() })
    return named.contains(Rule.every) ? nil : named
  }

  /// The rules of the settings, and who hears of what.
  ///
  /// - Parameter calendar: when lessons are; `nil` where nothing of it is asked.
  public static func policy(
    of settings: SchoolSettings, calendar: SchoolCalendar? = nil
  ) -> Policy {
    Policy(
      rules: settings.rules.map(Rule.init), episodeMinutes: settings.episodeMinutes,
      staffMonitoring: StaffMonitoring(rawValue: settings.staffMonitoring.rawValue) ?? .automatic,
      alwaysTell: Set(settings.alwaysTell), trust: trust(of: settings),
      routing: Routing(holders: settings.roles),
      taxonomy: settings.taxonomy, zone: settings.zone, calendar: calendar,
      patterns: PatternRules(settings.patterns))
  }
}
