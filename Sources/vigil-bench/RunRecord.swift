internal import Benchmarks
internal import Foundation
internal import Vocabulary

/// Adds what was measured to a page, with date, commit, machine and command.
struct RunRecord {
  private let path: String
  private let note: String
  private let setting: RunSetting

  /// Looks at page and commit before time is spent on a run; `nil` without a page.
  ///
  /// - Parameter needsRelease: True when speed was measured, of which a debug build says nothing.
  init?(page: String?, note: String, needsRelease: Bool = true) throws {
    guard let page else { return nil }
    #if DEBUG
      if needsRelease {
        throw Complaint(
          what: "a debug build says nothing about speed",
          mend: "use swift run -c release vigil-bench")
      }
    #endif
    path = page
    self.note = note
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    setting = RunSetting(
      date: String(RFC3339.text(of: now).prefix(10)), commit: try RunRecord.commit(),
      cpuinfo: try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      words: ["vigil-bench"] + CommandLine.arguments.dropFirst())
    _ = try content()
  }

  /// Adds a section.
  func add(title: String, text: String) throws {
    var page = try content()
    page.insert(setting.opening(title: title, note: note) + text)
    try page.text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func content() throws -> PerformancePage {
    try PerformancePage(try String(contentsOfFile: path, encoding: .utf8))
  }

  /// The commit that is checked out here, and whether the sources differ from it.
  private static func commit() throws -> String {
    try Surroundings.withTemporaryFolder { folder in
      let runner = ProgramRunner(clock: Surroundings.clock)
      let output = "\(folder)/git"
      func git(_ words: String...) throws -> String {
        _ = try runner.run(Invocation(["git"] + words, output: output))
        return try String(contentsOfFile: output, encoding: .utf8)
      }
      let hash = try git("rev-parse", "--short=10", "HEAD").filter(\.isHexDigit)
      let changes = try git("status", "--porcelain", "--", "Sources", "Package.swift")
      return changes.isEmpty ? hash : "\(hash) with changes"
    }
  }
}
