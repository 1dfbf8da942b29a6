internal import Archive
internal import Glibc
public import Store
public import Vocabulary

extension Retention {
  /// Counts what ``enforce(_:store:dataFolder:reportFolders:today:oldest:)`` would delete, and
  /// deletes nothing.
  public static func plan(
    _ rule: RetentionRule, store: Store, dataFolder: String, today: Day
  ) throws(StoreFault) -> RetentionSummary {
    let cutoff = rule.cutoff(today: today)
    var summary = RetentionSummary(cutoff: cutoff)
    for place in Archive.files(in: dataFolder) where place.day < cutoff {
      if let size = size(of: dataFolder + "/" + place.path) { summary.archive.add(bytes: size) }
    }
    for report in try store.reportFiles(before: cutoff) {
      let path = report.path.hasPrefix("/") ? report.path : dataFolder + "/" + report.path
      if let size = size(of: path) { summary.reports.add(bytes: size) }
    }
    summary.rows = try store.due(before: cutoff)
    return summary
  }

  /// The size of a file; `nil` when none is there.
  private static func size(of path: String) -> Int64? {
    var status = stat()
    // why unsafe: `lstat` fills the structure that it is given.
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
  }
}
