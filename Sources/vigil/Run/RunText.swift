internal import Markup
internal import Pipeline
internal import Vocabulary

/// What a run did, for people.
enum RunText {
  /// How many refused lines are told with their places.
  private static let placesShown = 12

  /// The summary, one fact a line; it names nobody.
  static func summary(of summary: RunSummary) -> String {
    if summary.anotherIsAtWork { return "another run is at work; nothing was done\n" }
    var lines = [
      "read \(PlainNumber.grouped(summary.counts.lines)) lines of "
        + "\(PlainNumber.counted(summary.logs, "log")): "
        + "\(PlainNumber.grouped(summary.counts.records)) records, "
        + "\(PlainNumber.grouped(summary.counts.skipped)) skipped, "
        + "\(PlainNumber.grouped(summary.counts.folded)) folded, "
        + "\(PlainNumber.grouped(summary.counts.refused)) refused",
      "kept \(PlainNumber.counted(summary.facts, "fact")); "
        + "\(PlainNumber.counted(summary.newEvents, "new event")), "
        + "\(PlainNumber.grouped(summary.changedEvents)) changed",
    ]
    lines += summary.refused.prefix(placesShown).map { "refused: \(TerminalText.cleaned($0))" }
    if summary.refused.count > placesShown {
      lines.append("refused: and \(summary.refused.count - placesShown) places more")
    }
    lines += (summary.listNotes + summary.notes).map { "note: \(TerminalText.cleaned($0))" }
    if !summary.retention.isEmpty { lines.append(summary.retention) }
    lines += summary.reports.filter { $0.hasSuffix(".html") }.map { "report: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
