internal import CivilTime
internal import FoundationEssentials
public import Reports
internal import Settings
internal import Sites
internal import Store
public import Vocabulary

/// Makes one report from what is kept, without a run.
public struct StoredReport {
  private let school: School
  private let now: Instant
  private let version: String

  /// Prepares to make reports.
  public init(school: School, now: Instant, version: String) {
    self.school = school
    self.now = now
    self.version = version
  }

  /// The report's text.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - role: Its reader.
  ///   - first: The first day; `nil` for a week before the last.
  ///   - last: The last day; `nil` for today.
  ///   - format: How it is written.
  public func text(
    of report: Report, for role: Role, from first: Day?, to last: Day?, as format: ReportFormat
  ) throws -> String {
    let folder = school.settings.dataFolder
    if let lost = LostStore.complaint(dataFolder: folder) { throw lost }
    guard FileManager.default.fileExists(atPath: "\(folder)/\(Store.fileName)") else {
      throw Complaint(
        file: folder, what: "there is no store yet", mend: "run vigil run first")
    }
    do {
      let store = try Store(folder: folder)
      let (index, _, _) = try ListIndex.open(
        path: ListIndex.path(in: folder), sources: school.lists,
        taxonomy: school.settings.taxonomy, now: now)
      let maker = ReportMaker(
        school: school, store: store, index: index, now: now, version: version)
      let end = last ?? school.settings.zone.day(of: now)
      let start = first ?? end.advanced(days: -ReportMaker.usualDays)
      return report.text(of: try maker.material(for: role, from: start, to: end), as: format)
    } catch let fault as StoreFault {
      throw fault.complaint
    }
  }
}
