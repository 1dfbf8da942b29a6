internal import Digest
internal import FoundationEssentials
internal import Markup
internal import Pipeline
internal import Settings
internal import Vocabulary

/// What `vigil run` does.
struct NightlyCommand {
  private let arguments: Arguments
  private let terminal: Terminal
  private let school: School
  private let now: Instant

  /// Reads the settings; a fault stops the run before anything is touched.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.arguments = arguments
    self.terminal = terminal
    school = try School(settingsPath: arguments.settingsPath)
    now = try arguments.moment("--now") ?? school.settings.clock ?? Clock.now
  }

  /// Does the job and says what it did.
  func run() throws -> ExitCode {
    if arguments.has("--dry-run") { return try dryRun() }
    let options = ReadingOptions(
      threads: try arguments.number("--threads", in: 1...256)
        ?? ProcessInfo.processInfo.activeProcessorCount,
      chunkSize: (try arguments.number("--chunk", in: 1...65_536) ?? 1024) * 1024,
      memory: (try arguments.number("--memory", in: 1...4096) ?? ReadingOptions.usualMemory)
        * 1_048_576)
    let progress = ReadingProgress()
    let job = NightlyRun(
      school: school, options: options, now: now, version: Version.number, progress: progress)
    let isVerbose = arguments.has("--verbose")
    let bar = ProgressBar(terminal: terminal, progress: progress)
    defer { bar.end() }
    let summary = try job.run { stage in
      if isVerbose { terminal.note("stage: \(stage.rawValue)") }
    }
    bar.end()
    terminal.print(RunText.summary(of: summary), terminator: "")
    for complaint in summary.complaints { terminal.note("\(complaint)") }
    if !summary.complaints.isEmpty { return .trouble }
    return arguments.has("--fail-if-flagged") && summary.newEvents > 0 ? .flagged : .done
  }

  private func dryRun() throws -> ExitCode {
    let findings = try DryRun(school: school, now: now).look()
    terminal.print(DryRunText.text(of: findings, settings: school.settings), terminator: "")
    for complaint in findings.complaints { terminal.note("\(complaint)") }
    return findings.complaints.isEmpty ? .done : .trouble
  }
}

extension Arguments {
  /// Where a school's settings are when nothing else is said.
  static let usualSettings = "/etc/vigil/vigil.json5"

  /// The settings file.
  var settingsPath: String { value("--config") ?? Arguments.usualSettings }

  /// The value of an option as a moment.
  func moment(_ name: String) throws(Complaint) -> Instant? {
    guard let text = value(name) else { return nil }
    guard let moment = RFC3339.instant(text) else {
      throw Complaint(
        what: "\(name) \(text) is no moment", mend: "write it as 2026-03-09T02:00:00Z")
    }
    return moment
  }
}
