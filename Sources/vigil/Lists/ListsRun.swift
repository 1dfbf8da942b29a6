internal import FoundationEssentials
internal import Markup
internal import Pipeline
internal import Settings
internal import Sites
internal import Vocabulary

/// What `vigil lists build`, `show` and `lookup` do.
struct ListsRun {
  /// The options that can stand in place of an index.
  static let indexOptions = [
    Option("--config", .value("FILE"), "in place of INDEX: the lists and categories of settings"),
    Option("--now", .value("TIME"), "the clock, such as 2026-03-09T02:00:00Z"),
  ]

  private let arguments: Arguments
  private let terminal: Terminal

  /// Prepares a command.
  init(_ arguments: Arguments, _ terminal: Terminal) {
    self.arguments = arguments
    self.terminal = terminal
  }

  /// Compiles lists.
  func build() throws -> ExitCode {
    let output = try arguments.required("--output", "INDEX")
    let sources = arguments.operands.map { path in
      var source = ListIndex.source(path: path)
      source.expressions = arguments.has("--expressions")
      return source
    }
    let report = try IndexBuilder.build(output, from: sources, now: try arguments.clock())
    terminal.print(ListsText.built(report, path: output), terminator: "")
    return .done
  }

  /// Shows an index.
  func show() throws -> ExitCode {
    let (index, name, _) = try open()
    let text = ListsText.summary(
      of: index, shownAs: name, withDigests: arguments.has("--sha256"))
    terminal.print(text, terminator: "")
    return .done
  }

  /// Looks up what was asked.
  func lookup() throws -> ExitCode {
    let (index, _, asked) = try open()
    guard !asked.isEmpty else {
      throw Complaint(what: "nothing is asked", mend: "name hosts or URLs, or - for lines")
    }
    var lines = LineBuffer(terminal: terminal)
    if asked == ["-"] {
      for line in InputLines() { lines.add(ListsText.answer(to: line, from: index)) }
    } else {
      for text in asked { lines.add(ListsText.answer(to: text, from: index)) }
    }
    lines.flush()
    return .done
  }

  /// The index, how it was named, and the operands behind it.
  private func open() throws -> (index: SiteIndex, name: String, rest: [String]) {
    if let config = arguments.value("--config") {
      let settings = try School.settings(path: config)
      let index = try ListIndex.open(
        of: settings,
        temporaryFolder: FileManager.default.temporaryDirectory.path(percentEncoded: false),
        now: try arguments.clock(settings: settings.clock))
      guard let index else {
        throw Complaint(file: config, what: "the settings name no list", mend: "add one to lists")
      }
      return (index, config, arguments.operands)
    }
    guard let path = arguments.operands.first else {
      throw Complaint(what: "no index is named", mend: "name one, or settings with --config")
    }
    return (try SiteIndex(path: path), path, Array(arguments.operands.dropFirst()))
  }
}
