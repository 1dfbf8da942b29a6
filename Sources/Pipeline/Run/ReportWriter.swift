internal import CivilTime
internal import Reports
internal import Settings
internal import Store
internal import Vocabulary

/// Writes reports and their delivered copies, so that a reader never sees half of one.
struct ReportWriter {
  private let school: School
  private let store: Store
  private let now: Instant

  /// Prepares to write.
  init(school: School, store: Store, now: Instant) {
    self.school = school
    self.store = store
    self.now = now
  }

  /// Writes a report in every format, and its copies to the role's folders.
  func write(
    _ report: Report, material: ReportMaterial, role: Role
  ) throws -> (paths: [String], complaints: [Complaint]) {
    let settings = school.settings
    let day = settings.zone.day(of: now)
    let base = role == report.readers.first ? report.name : "\(report.name)-\(role.name)"
    var paths: [String] = []
    var complaints: [Complaint] = []
    for format in ReportFormat.allCases {
      let text = report.text(of: material, as: format)
      let name = "\(base)-\(day).\(format.rawValue)"
      let path = "\(settings.reports.folder)/\(name)"
      try note(path, report, material, role)
      try ReportFolder.write(text, to: path, folderMode: 0o700, mode: 0o600)
      paths.append(path)
      for delivery in settings.deliveries where delivery.role == role {
        let copy = "\(delivery.folder)/\(name)"
        do throws(Complaint) {
          try note(copy, report, material, role)
          try ReportFolder.deliver(text, to: copy, by: delivery)
          paths.append(copy)
        } catch {
          complaints.append(error)
        }
      }
    }
    return (paths, complaints)
  }

  /// Notes a file before it is written, so that it can never be forgotten.
  private func note(
    _ path: String, _ report: Report, _ material: ReportMaterial, _ role: Role
  ) throws(Complaint) {
    let zone = school.settings.zone
    let moments = material.events.flatMap { [$0.event.first] + $0.context.map(\.time) }
    let oldest = moments.min().map { zone.day(of: $0) }
    let lasting = ReportPath.lasting(path, dataFolder: school.settings.dataFolder)
    do {
      try store.note(
        report: ReportFile(
          path: lasting, report: report.name, role: role, first: material.period.from,
          last: material.period.to,
          expires: min(oldest ?? material.period.from, material.period.from), written: now))
    } catch {
      throw error.complaint
    }
  }
}
