internal import Markup
internal import Sites
internal import Vocabulary

/// What an index holds, as text.
enum ListsText {
  /// What a build read.
  static func built(_ report: BuildReport, path: String) -> String {
    let head =
      "\(TerminalText.cleaned(path)): \(PlainNumber.counted(report.nameCount, "name")) from "
      + "\(PlainNumber.counted(report.entryCount, "entry", "entries")) of "
      + "\(PlainNumber.counted(report.lists.count, "list")), "
      + "\(PlainNumber.counted(report.byteCount, "byte"))\n"
    return head + SkipReason.allCases.compactMap { skipped($0, report.skipped) }.joined()
  }

  private static func skipped(_ reason: SkipReason, _ skipped: SkippedEntries) -> String? {
    guard let count = skipped.counts[reason] else { return nil }
    let places = (skipped.places[reason] ?? []).map { place in
      place.line == 0 ? place.file : "\(place.file):\(place.line)"
    }
    return "  skipped: \(PlainNumber.grouped(count)) \(reason.words) "
      + "(\(TerminalText.cleaned(places.joined(separator: ", "))))\n"
  }

  /// What an index holds.
  static func summary(of index: SiteIndex, shownAs name: String) -> String {
    let summary = index.summary
    let head =
      "\(TerminalText.cleaned(name)): built \(RFC3339.text(of: summary.built)), "
      + "\(PlainNumber.counted(summary.nameCount, "name")), of them "
      + "\(PlainNumber.grouped(summary.addressCount)) with a path, "
      + "\(PlainNumber.counted(summary.byteCount, "byte"))\n"
    let table = TerminalTable(
      header: ["LIST", "CATEGORY", "POWER", "ENTRIES"],
      rows: summary.lists.map {
        [$0.name, $0.category, $0.power.name, PlainNumber.grouped($0.entryCount)]
      }, numberColumns: [3])
    return head + table.text
      + index.unmappedCategories.map {
        "not among the settings' categories, and not used: \(TerminalText.cleaned($0))\n"
      }.joined()
  }

  /// The line that answers what was asked.
  static func answer(to text: String, from index: SiteIndex) -> String {
    var answer = index.lookup(text)
    answer.categories = answer.categories.map(TerminalText.cleaned)
    answer.entries = answer.entries.map(TerminalText.cleaned)
    return answer.line(for: TerminalText.cleaned(text))
  }
}
