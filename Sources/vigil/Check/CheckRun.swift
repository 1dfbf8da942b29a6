internal import CivilTime
internal import Pipeline
internal import Settings
internal import Vocabulary

/// What `vigil check` does.
struct CheckRun {
  private let terminal: Terminal
  private let arguments: Arguments
  private let path: String

  /// Reads the options.
  init(_ arguments: Arguments, _ terminal: Terminal) throws(Complaint) {
    self.terminal = terminal
    self.arguments = arguments
    path = try arguments.required("--config", "FILE")
  }

  /// Prints everything that is wrong.
  func run() throws -> ExitCode {
    var findings = Findings()
    var settings: SchoolSettings?
    do throws(Complaints) {
      settings = try School.settings(path: path)
    } catch {
      for complaint in error.all { findings.fault(complaint) }
    }
    if let settings { try check(settings, &findings) }
    terminal.print(findings.text, terminator: "")
    return findings.faults.isEmpty ? .done : .trouble
  }

  private func check(_ settings: SchoolSettings, _ findings: inout Findings) throws {
    let now = try arguments.clock(settings: settings.clock)
    for notice in settings.notices { findings.notice(notice) }
    RolesCheck(settings: settings).run(&findings)
    PeopleCheck(settings: settings).run(&findings)
    let today = settings.zone.day(of: now)
    for notice in OverrideReview(of: settings, on: today).notices { findings.notice(notice) }
    CalendarCheck(settings: settings, today: today).run(&findings)
    ListsCheck(settings: settings, now: now).run(&findings)
    LogsCheck(
      settings: settings, now: now,
      logrotate: arguments.value("--logrotate") ?? "/etc/logrotate.conf"
    ).run(&findings)
    DataCheck(folder: settings.dataFolder).run(&findings)
    DeliveriesCheck(deliveries: settings.deliveries).run(&findings)
  }
}
