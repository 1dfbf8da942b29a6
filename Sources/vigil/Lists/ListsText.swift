internal import CivilTime
internal import Markup
internal import Pipeline
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

  /// What came of the update of a list, in one line.
  static func updated(_ result: ListUpdateResult, name: String, zone: SchoolZone) -> String {
    switch result {
    case .unchanged(let entries): return "\(name): unchanged, \(counted(entries))"
    case .updated(let entries, let before?):
      return "\(name): updated, \(counted(entries)), before \(PlainNumber.grouped(before))"
    case .updated(let entries, nil): return "\(name): downloaded, \(counted(entries))"
    case .refused(let complaint, let inUse):
      let place = complaint.file.isEmpty ? "" : "\(complaint.file): "
      let stays =
        inUse.map { "the version of \(zone.day(of: $0)) stays in use" } ?? "there is none in use"
      return TerminalText.cleaned(
        "\(name): refused: \(place)\(complaint.what); \(complaint.mend); \(stays)")
    }
  }

  private static func counted(_ entries: Int) -> String {
    PlainNumber.counted(entries, "entry", "entries")
  }

  /// What an index holds.
  static func summary(of index: SiteIndex, shownAs name: String) -> String {
    let summary = index.summary
    let head =
      "\(TerminalText.cleaned(name)): built \(RFC3339.text(of: summary.built)), "
      + "\(PlainNumber.counted(summary.nameCount, "name")), of them "
      + "\(PlainNumber.grouped(summary.addressCount)) with a path, "
      + "\(PlainNumber.counted(summary.byteCount, "byte"))\n"
    let statistics = index.statistics()
    return head + lists(of: summary, statistics).text + files(of: summary).text
      + overlaps(of: summary, statistics)
      + index.unmappedCategories.map {
        "not among the settings' categories, and not used: \(TerminalText.cleaned($0))\n"
      }.joined()
  }

  private static func lists(of summary: IndexSummary, _ counts: IndexStatistics) -> TerminalTable {
    TerminalTable(
      header: ["LIST", "CATEGORY", "POWER", "ENTRIES", "NAMES", "REDUNDANT"],
      rows: summary.lists.enumerated().map { number, list in
        [list.name, list.category, list.power.name]
          + [list.entryCount, counts.names[number], counts.redundant[number]]
          .map(PlainNumber.grouped)
      }, numberColumns: [3, 4, 5])
  }

  private static func files(of summary: IndexSummary) -> TerminalTable {
    TerminalTable(
      header: ["FILE", "BYTES", "CHANGED", "CRC-32"],
      rows: summary.sources.flatMap(\.files).map { file in
        let changed = Instant(milliseconds: file.changed / 1_000_000)
        let digits = String(file.checksum, radix: 16)
        return [
          file.path, PlainNumber.grouped(Int(file.size)), RFC3339.text(of: changed),
          String(repeating: "0", count: 8 - digits.count) + digits,
        ]
      }, numberColumns: [1])
  }

  /// The pairs of lists that hold the same names, at most twenty.
  private static func overlaps(of summary: IndexSummary, _ counts: IndexStatistics) -> String {
    if counts.overlaps.isEmpty { return "" }
    return TerminalTable(
      header: ["LIST", "AND LIST", "NAMES IN BOTH", "OF THE SMALLER"],
      rows: counts.overlaps.prefix(20).map { overlap in
        let smaller = min(counts.names[overlap.first], counts.names[overlap.second])
        return [
          summary.lists[overlap.first].name, summary.lists[overlap.second].name,
          PlainNumber.grouped(overlap.count), "\(overlap.count * 100 / max(1, smaller)) %",
        ]
      }, numberColumns: [2, 3]
    ).text
  }

  /// The line that answers what was asked.
  static func answer(to text: String, from index: SiteIndex) -> String {
    var answer = index.lookup(text)
    answer.categories = answer.categories.map(TerminalText.cleaned)
    answer.entries = answer.entries.map(TerminalText.cleaned)
    return answer.line(for: TerminalText.cleaned(text))
  }
}
