internal import Digest
internal import FoundationEssentials
internal import Pipeline
internal import Settings
internal import Vocabulary

/// What `vigil demo` does: the nightly job over the sample logs, in a folder of its own.
struct DemoRun {
  /// Tells a folder that the demo made from one that it must not touch.
  private static let marker = "made-by-vigil-demo"

  private let terminal: Terminal
  private let samples: String
  private let output: String

  /// Finds the sample logs.
  init(_ arguments: Arguments, _ terminal: Terminal) throws {
    self.terminal = terminal
    samples = arguments.value("--samples") ?? "SampleLogs"
    output = URL(filePath: arguments.value("--output") ?? "demo-output").standardizedFileURL.path()
  }

  /// Does the job and says where to look.
  func run() throws -> ExitCode {
    let school = try School(settingsPath: "\(samples)/vigil.json5", dataFolder: output)
    try prepareFolder()
    let options = ReadingOptions(threads: ProcessInfo.processInfo.activeProcessorCount)
    let job = NightlyRun(
      school: school, options: options, now: school.settings.clock ?? Clock.now,
      version: Version.number)
    let summary = try job.run()
    terminal.print("A week of \(school.settings.schoolName), an invented school:")
    terminal.print(RunText.summary(of: summary), terminator: "")
    terminal.print("Open the reports in a browser. Everything the demo made is in \(output).")
    for complaint in summary.complaints { terminal.note("\(complaint)") }
    return summary.complaints.isEmpty ? .done : .trouble
  }

  /// Makes the folder anew; one that the demo did not make is refused.
  private func prepareFolder() throws {
    let files = FileManager.default
    if files.fileExists(atPath: output) {
      guard files.fileExists(atPath: "\(output)/\(DemoRun.marker)") else {
        throw Complaint(
          file: output, what: "the folder is there and is not the demo's",
          mend: "name another with --output")
      }
      try files.removeItem(atPath: output)
    }
    try files.createDirectory(
      atPath: output, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try Data().write(to: URL(filePath: "\(output)/\(DemoRun.marker)"))
  }
}
