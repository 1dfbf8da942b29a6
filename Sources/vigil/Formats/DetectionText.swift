internal import Formats
internal import Markup
internal import Vocabulary

/// What was found out of a log's format, for people and for scripts.
enum DetectionText {
  /// How many lines are named that decided.
  private static let linesShown = 5

  /// The format that fits best: the log, the format and the lines that decided, parted by tabs.
  static func best(of detection: FormatDetection, path: String) -> String {
    detection.trials.first { $0.fits }.map { row($0, path: path) } ?? ""
  }

  /// Every format that knows a line as its own, the one that fits best first.
  static func ranking(of detection: FormatDetection, path: String) -> String {
    detection.trials.filter { $0.told > 0 }.map { row($0, path: path) }.joined()
  }

  private static func row(_ trial: FormatDetection.Trial, path: String) -> String {
    let shown = trial.tellingLines.prefix(linesShown).map(String.init).joined(separator: ", ")
    let more = trial.told > linesShown ? ", …" : ""
    let noun = trial.counts.lines == 1 ? "line" : "lines"
    return "\(TerminalText.cleaned(path))\t\(trial.format.name)\t"
      + "\(trial.told) of \(trial.counts.lines) \(noun) (\(shown)\(more))\n"
  }

  /// How the columns of an export could be read: settings to be looked at by a person.
  static func suggestion(_ suggestion: CSVSuggestion, path: String) -> String {
    let columns = suggestion.columns.map { column in
      "    \(column.field.rawValue): \(JSONText.quoted(column.name)),\n"
    }
    var text = """
      \(TerminalText.cleaned(path))\tcsv\tan export; a guess at its columns, to be checked:
        format: "csv",
        columns: {
      \(columns.joined())  },

      """
    text += timeFormat(suggestion.timeFormats)
    let known = Action.allCases.compactMap { action in
      let words = suggestion.actions.filter { $0.action == action }
      return words.isEmpty ? nil : "\(action.name): [\(list(words.map(\.word)))]"
    }
    if !known.isEmpty { text += "  actions: { \(known.joined(separator: ", ")) },\n" }
    let unknown = suggestion.actions.filter { $0.action == nil }.map(\.word)
    if !unknown.isEmpty {
      text += "  // what do these words of the action column mean? \(list(unknown))\n"
    }
    if !suggestion.others.isEmpty {
      text += "  // columns that are not read: \(list(suggestion.others))\n"
    }
    return text
  }

  private static func list(_ names: [String]) -> String {
    names.map(JSONText.quoted).joined(separator: ", ")
  }

  private static func timeFormat(_ formats: [String]) -> String {
    guard let first = formats.first else {
      return "  // how the time is written is not known: say it in \"timeFormat\"\n"
    }
    guard formats.count > 1 else { return "  timeFormat: \"\(first)\",\n" }
    let choices = formats.map { "\"\($0)\"" }.joined(separator: " or ")
    return "  // day and month cannot be told apart in these lines: choose one\n"
      + "  timeFormat: \(choices),\n"
  }
}
