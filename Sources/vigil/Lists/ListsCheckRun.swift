internal import Markup
internal import Pipeline
internal import Settings
internal import Sites
internal import Vocabulary
internal import WebAddress

/// What `vigil lists check` does.
struct ListsCheckRun {
  /// How many findings of a kind in a file are shown unless all are asked for.
  private static let fewFindings = 5

  private let arguments: Arguments
  private let terminal: Terminal

  /// Prepares the command.
  init(_ arguments: Arguments, _ terminal: Terminal) {
    self.arguments = arguments
    self.terminal = terminal
  }

  /// Prints what was found.
  func run() throws -> ExitCode {
    let (sources, path) = try sourcesAndSuffixes()
    let suffixes = try PublicSuffixList(path: arguments.value("--suffixes") ?? path)
    let check = ListCheck(sources, suffixes: suffixes)
    var lines = LineBuffer(terminal: terminal)
    for fault in check.faults { lines.add(TerminalText.cleaned(fault.description)) }
    let limit = arguments.has("--all") ? Int.max : Self.fewFindings
    for line in FindingText.lines(of: check.findings, limit: limit) { lines.add(line) }
    for line in FindingText.summary(of: check) { lines.add(line) }
    lines.flush()
    return check.faults.isEmpty ? .done : .trouble
  }

  private func sourcesAndSuffixes() throws -> (sources: [ListSource], suffixes: String) {
    guard let config = arguments.value("--config") else {
      guard !arguments.operands.isEmpty else {
        throw Complaint(
          what: "no list is named", mend: "name lists, or settings with --config")
      }
      return (arguments.operands.map { ListIndex.source(path: $0) }, PublicSuffixList.debianPath)
    }
    let settings = try School.settings(path: config)
    let lists = School.lists(of: settings)
    if lists.isEmpty {
      throw Complaint(file: config, what: "the settings name no list", mend: "add one to lists")
    }
    return (lists, settings.publicSuffixList)
  }
}
