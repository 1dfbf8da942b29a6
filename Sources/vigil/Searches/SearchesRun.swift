internal import Markup
internal import Pipeline
internal import Searches
internal import Vocabulary
internal import WebAddress

/// What `vigil searches extract` and `vigil searches match` do.
struct SearchesRun {
  private let arguments: Arguments
  private let terminal: Terminal

  /// Prepares a command.
  init(_ arguments: Arguments, _ terminal: Terminal) throws(Complaint) {
    self.arguments = arguments
    self.terminal = terminal
    if let operand = arguments.operands.first, operand != "-" {
      throw Complaint(
        what: "lines are read from standard input, not from \"\(operand)\"",
        mend: "give the lines on standard input: vigil \u{2026} < FILE")
    }
  }

  /// Prints the query of each URL.
  func extract() -> ExitCode {
    var lines = LineBuffer(terminal: terminal)
    for url in InputLines() { lines.add(TerminalText.cleaned(SearchesRun.query(of: url))) }
    lines.flush()
    return .done
  }

  /// Prints what each query is about.
  func match() throws -> ExitCode {
    let path = try arguments.value("--config") ?? OwnSettings.path()
    let phrases = School.phrases(of: try School.settings(path: path))
    var lines = LineBuffer(terminal: terminal)
    for query in InputLines() {
      let answer: JSONText = [
        "query": .text(query),
        "concerns": .array(phrases.concerns(in: query).map(SearchesRun.json)),
      ]
      lines.add(answer.compact)
    }
    lines.flush()
    return .done
  }

  /// What a URL looks for; empty when it is no search.
  static func query(of url: String) -> String {
    guard let address = WebAddress(url), let row = SearchEngineTable.row(ofHost: address.host)
    else { return "" }
    return SearchEngineTable.query(inPathAndQuery: address.pathAndQuery, row: row) ?? ""
  }

  private static func json(_ concern: Concern) -> JSONText {
    [
      "category": .text(concern.category), "severity": .text(concern.severity.name),
      "phrase": .text(concern.phrase),
    ]
  }
}
