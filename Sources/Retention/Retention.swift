internal import Archive
public import Store
public import Vocabulary

/// Deletes what is older than the school keeps, both ways: nothing older stays, nothing younger
/// goes.
public enum Retention {
  /// Deletes everything of days before the cutoff, for good.
  ///
  /// Called while the run lock is held. A kill at any place is made up for by the next run.
  ///
  /// - Parameters:
  ///   - reportFolders: Where Vigil writes reports and delivers copies, by absolute path: only
  ///     there are they deleted. `reports` in the data folder is always one.
  ///   - today: The school's day.
  ///   - oldest: The first moment of the oldest day that is kept, by the school's clocks.
  /// - Returns: what went, and what could not go.
  public static func enforce(
    _ rule: RetentionRule, store: Store, dataFolder: String, reportFolders: [String], today: Day,
    oldest: Instant
  ) throws(StoreFault) -> RetentionSummary {
    let cutoff = rule.cutoff(today: today)
    var summary = RetentionSummary(cutoff: cutoff)
    // An hour of coverage stands for whatever else its day has.
    for coverage in try store.coverage(
      from: Day(number: .min), to: cutoff.advanced(days: -1))
    {
      summary.note(coverage.day)
    }
    try deleteArchive(of: store, in: dataFolder, into: &summary)
    let folders = [dataFolder + "/reports"] + reportFolders
    try deleteReports(of: store, dataFolder: dataFolder, folders: folders, into: &summary)
    Leftovers.delete(from: dataFolder, today: today, into: &summary)
    summary.contextVisits = try store.expireContext(before: oldest)
    summary.rows = try store.expire(before: cutoff)
    return summary
  }

  /// Deletes archive files that are due, those that the store no longer knows included.
  ///
  /// The store forgets a file before it is deleted, so that a kill in between leaves one that
  /// the archive's recovery removes, and no false alarm over a missing one.
  private static func deleteArchive(
    of store: Store, in dataFolder: String, into summary: inout RetentionSummary
  ) throws(StoreFault) {
    var due = Set(Archive.files(in: dataFolder).filter { $0.day < summary.cutoff })
    for file in try store.archiveFiles(before: summary.cutoff) {
      guard let place = ArchivePlace(path: file.path), place.day == file.day else {
        summary.notDeleted.append(
          Complaint(
            file: file.path, what: "this is no file of the archive, though the store lists it",
            mend: "restore vigil.sqlite from the backup"))
        continue
      }
      try store.forget(archiveFile: file.path)
      summary.note(file.day)
      due.insert(place)
    }
    for place in due.sorted(by: { $0.path < $1.path }) {
      do throws(ArchiveFault) {
        guard let bytes = try Archive.delete(place, in: dataFolder) else { continue }
        summary.archive.add(bytes: bytes)
        summary.note(place.day)
      } catch {
        summary.notDeleted.append(error.complaint)
      }
    }
  }

  /// Deletes reports and delivered copies that are due.
  ///
  /// The store forgets a report after it is deleted, since nothing else knows that it was ours.
  private static func deleteReports(
    of store: Store, dataFolder: String, folders: [String], into summary: inout RetentionSummary
  ) throws(StoreFault) {
    for report in try store.reportFiles(before: summary.cutoff) {
      let path = report.path.hasPrefix("/") ? report.path : dataFolder + "/" + report.path
      do throws(Complaint) {
        let bytes = try OwnedFile.delete(path, within: folders)
        if let bytes {
          summary.reports.add(bytes: bytes)
          summary.note(report.expires)
        }
      } catch {
        summary.notDeleted.append(error)
        continue
      }
      try store.forget(report: report.path)
    }
  }
}
