internal import Retention
internal import Settings
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// Deletes what is older than the school keeps, wherever Vigil put it.
  func enforceRetention(store: Store, summary: inout RunSummary) throws {
    let settings = school.settings
    let deleted = try Retention.enforce(
      RetentionRule(months: settings.retention.months), store: store,
      dataFolder: settings.dataFolder,
      reportFolders: [settings.reports.folder] + settings.deliveries.map(\.folder), today: today,
      oldest: school.oldest(on: today))
    if deleted.deletedAnything || !deleted.alarms.isEmpty { summary.retention = deleted.sentence }
    summary.complaints += deleted.notDeleted + deleted.alarms
  }
}
