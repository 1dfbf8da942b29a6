internal import FoundationEssentials
internal import Pipeline
internal import Reports
internal import Settings
internal import Vocabulary

/// What `vigil report` does.
struct ReportRun {
  private let arguments: Arguments
  private let terminal: Terminal
  private let report: Report
  private let role: Role
  private let format: ReportFormat

  /// Finds the report, its reader and its format.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.arguments = arguments
    self.terminal = terminal
    let name = arguments.operands[0]
    guard let report = ReportTable.report(named: name) else {
      throw Complaint(
        what: "there is no report \"\(name)\"",
        mend: NearestName.hint(name, among: ReportTable.all.map(\.name)))
    }
    self.report = report
    let reader = arguments.value("--for") ?? report.readers[0].name
    guard let role = Role(name: reader), report.readers.contains(role) else {
      throw Complaint(
        what: "the report \(name) is not for \"\(reader)\"",
        mend: NearestName.hint(reader, among: report.readers.map(\.name)))
    }
    self.role = role
    let kind = arguments.value("--format") ?? ReportFormat.html.rawValue
    guard let format = ReportFormat(rawValue: kind) else {
      throw Complaint(
        what: "there is no format \"\(kind)\" of reports",
        mend: NearestName.hint(kind, among: ReportFormat.allCases.map(\.rawValue)))
    }
    self.format = format
  }

  /// Writes the report.
  func run() throws -> ExitCode {
    let school = try School(settingsPath: arguments.settingsPath)
    let now = try arguments.moment("--now") ?? school.settings.clock ?? Clock.now
    let maker = StoredReport(school: school, now: now, version: Version.number)
    let text = try maker.text(
      of: report, for: role, from: try arguments.day("--from"), to: try arguments.day("--to"),
      as: format)
    guard let path = arguments.value("--output") else {
      terminal.print(text, terminator: "")
      return .done
    }
    let made = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard made else {
      throw Complaint(
        file: path, what: "the report cannot be written", mend: "name a folder that is there")
    }
    return .done
  }
}
