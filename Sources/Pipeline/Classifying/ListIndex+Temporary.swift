internal import CivilTime
internal import FoundationEssentials
public import Settings
public import Sites
public import Vocabulary

extension ListIndex {
  /// The index of the settings' lists, under their overrides, for one command: the nightly run's own
  /// when it is up to date, else one that is built aside and gone when the command ends.
  ///
  /// - Returns: the index; `nil` when the settings name neither a list nor an override.
  public static func open(
    of settings: SchoolSettings, temporaryFolder: String, now: Instant
  ) throws(Complaints) -> SiteIndex? {
    let sources = School.lists(of: settings)
    if sources.isEmpty, settings.overrides.isEmpty { return nil }
    let overrides = School.overrides(of: settings, on: settings.zone.day(of: now))
    let kept = ListIndex.path(in: settings.dataFolder)
    if FileManager.default.fileExists(atPath: kept),
      let index = try? SiteIndex(path: kept, taxonomy: settings.taxonomy),
      index.staleness(for: sources) == nil
    {
      return index.with(overrides)
    }
    return try temporary(
      from: sources, in: temporaryFolder, taxonomy: settings.taxonomy, now: now
    ).with(overrides)
  }

  /// Where the nightly run keeps the index.
  public static func path(in dataFolder: String) -> String { "\(dataFolder)/lists.index" }
}
