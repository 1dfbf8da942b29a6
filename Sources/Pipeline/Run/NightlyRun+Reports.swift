internal import Reports
internal import Settings
internal import Sites
internal import Store
internal import Vocabulary

extension NightlyRun {
  /// Writes each report for its readers, and delivers their copies.
  func writeReports(store: Store, index: SiteIndex, summary: inout RunSummary) throws {
    let maker = ReportMaker(
      school: school, store: store, index: index, now: now, version: version,
      notes: summary.notes)
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
