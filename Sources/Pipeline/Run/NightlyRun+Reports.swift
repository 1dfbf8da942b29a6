internal import Glibc
internal import Reports
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// Writes each report for its readers and delivers their copies; where nothing changed since they
  /// were written, it leaves them alone.
  func updateReports(store: Store, index: SiteIndex, summary: inout RunSummary) throws {
    // Read before anything is shown: what changes meanwhile, such as by a decision, is for the next
    // run.
    let basis = try ReportBasis(
      school: school, store: store, index: index, notes: summary.notes, today: today,
      version: version)
    if try store.reportBasis() == basis.digest, let paths = try writtenReports(store: store) {
      summary.reports = paths
      return
    }
    let faults = summary.complaints.count
    try writeReports(store: store, index: index, summary: &summary)
    // A copy that could not be delivered is tried again.
    if summary.complaints.count == faults { try store.keep(reportBasis: basis.digest) }
  }

  /// The reports of the run's day; `nil` when one of them is no longer there.
  private func writtenReports(store: Store) throws -> [String]? {
    let paths = try store.reportFiles(to: today).map { file in
      ReportPath.current(file.path, dataFolder: school.settings.dataFolder)
    }
    let areThere = paths.allSatisfy { path in unsafe access(path, F_OK) == 0 }
    return areThere ? paths : nil
  }

  private func writeReports(
    store: Store, index: SiteIndex, summary: inout RunSummary
  ) throws {
    let maker = ReportMaker(
      school: school, store: store, index: index, now: now, version: version)
    let writer = ReportWriter(school: school, store: store, now: now)
    for report in ReportTable.all {
      for role in report.readers {
        let material = try maker.material(for: role, days: ReportMaker.usualDays)
        // A stand-in gets a report only when there is an event that came to them.
        guard role == report.readers.first || !material.events.isEmpty else { continue }
        let written = try writer.write(report, material: material, role: role)
        summary.reports += written.paths
        summary.complaints += written.complaints
      }
    }
  }
}
