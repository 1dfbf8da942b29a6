internal import Foundation
internal import Vocabulary

/// A log and lists that the yardstick's generator makes, the same bytes each time.
///
/// They stay in their folder, and what is there is not made again.
public struct GeneratedData: Hashable, Sendable {
  private let folder: String
  private let generator: String
  private let format: String
  private let bytes: Int
  private let names: Int

  /// Reads the options; `nil` when nothing is to be made.
  init?(_ arguments: BenchArguments, format: String) throws(Complaint) {
    guard let folder = arguments.value("--generate") else { return nil }
    generator = try arguments.required("--generator")
    bytes = try arguments.number("--bytes", usual: 1_000_000_000, atLeast: 1)
    names = try arguments.number("--names", usual: 5_000_000, atLeast: 1)
    guard LogKind(rawValue: format) != nil else {
      throw Complaint(
        what: "the generator makes no \(format)",
        mend: NearestName.hint(format, among: LogKind.allCases.map(\.rawValue)))
    }
    self.folder = folder
    self.format = format
  }

  /// The log's path.
  var log: String { "\(folder)/\(format)-\(bytes).log" }

  /// The folder of the lists as text.
  var lists: String { "\(folder)/lists-\(names)" }

  /// Makes what is missing.
  func make(runner: ProgramRunner) throws(Complaint) {
    try FileAccess.makeFolder(folder)
    try makeUnlessThere(lists, runner: runner) { path in
      Invocation([generator, "blocklist", "\(names)", path])
    }
    try makeUnlessThere(log, runner: runner) { path in
      Invocation([generator, format, "\(bytes)", "\(names)"], output: path)
    }
  }

  /// What breaks off leaves only a file with another name.
  private func makeUnlessThere(
    _ path: String, runner: ProgramRunner, _ invocation: (String) -> Invocation
  ) throws(Complaint) {
    if FileManager.default.fileExists(atPath: path) { return }
    let unfinished = "\(path).unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    _ = try runner.run(invocation(unfinished))
    do {
      try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    } catch {
      throw Complaint(file: path, what: "the file cannot be made", mend: "name another folder")
    }
  }
}
