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
      "\(TerminalText.cleaned(path)): \(PlainNumber.counted(report.nameCount, "name"))"
      + others(ranges: report.rangeCount, expressions: report.expressions.count)
      + " from \(PlainNumber.counted(report.entryCount, "entry", "entries")) of "
      + "\(PlainNumber.counted(report.lists.count, "list")), "
      + "\(PlainNumber.counted(report.byteCount, "byte"))\n"
    return head + alwaysTried(report.expressions)
      + SkipReason.allCases.compactMap { skipped($0, report.skipped) }.joined()
  }

  /// What an index holds besides names, if anything.
  private static func others(ranges: Int, expressions: Int) -> String {
    (ranges > 0 ? ", \(PlainNumber.counted(ranges, "range")) of addresses" : "")
      + (expressions > 0 ? ", \(PlainNumber.counted(expressions, "expression"))" : "")
  }

  private static func alwaysTried(_ report: ExpressionReport) -> String {
    guard report.alwaysTriedCount > 0 else { return "" }
    return "  slow: \(PlainNumber.counted(report.alwaysTriedCount, "expression")) without a text "
      + "that every match holds, tried for each address (\(places(report.alwaysTried)))\n"
  }

  private static func places(_ places: [SkippedEntries.Place]) -> String {
    let words = places.map { $0.line == 0 ? $0.file : "\($0.file):\($0.line)" }
    return TerminalText.cleaned(words.joined(separator: ", "))
  }

  private static func skipped(_ reason: SkipReason, _ skipped: SkippedEntries) -> String? {
    guard let count = skipped.counts[reason] else { return nil }
    return "  skipped: \(PlainNumber.grouped(count)) \(reason.words) "
      + "(\(places(skipped.places[reason] ?? [])))\n"
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
  ///
  /// - Parameter withDigests: True for the SHA-256 of each file. The index holds a CRC-32 to see
  ///   changes by: the other takes as long as to build the index.
  static func summary(
    of index: SiteIndex, shownAs name: String, withDigests: Bool = false
  ) -> String {
    let summary = index.summary
    let head =
      "\(TerminalText.cleaned(name)): built \(RFC3339.text(of: summary.built)), "
      + "\(PlainNumber.counted(summary.nameCount, "name")), of them "
      + "\(PlainNumber.grouped(summary.addressCount)) with a port or path"
      + others(ranges: summary.rangeCount, expressions: summary.expressionCount) + ", "
      + "\(PlainNumber.counted(summary.byteCount, "byte"))\n"
    let statistics = index.statistics()
    return head + lists(of: summary, statistics).text
      + files(of: summary).text + (withDigests ? digests(of: summary) : "")
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
      header: ["FILE", "BYTES", "ENTRIES", "SKIPPED", "CHANGED", "CRC-32"],
      rows: summary.sources.flatMap(\.files).map { file in
        let changed = Instant(milliseconds: file.changed / 1_000_000)
        let digits = String(file.checksum, radix: 16)
        return [
          file.path, PlainNumber.grouped(Int(file.size)), PlainNumber.grouped(file.entryCount),
          PlainNumber.grouped(file.skippedCount), RFC3339.text(of: changed),
          String(repeating: "0", count: 8 - digits.count) + digits,
        ]
      }, numberColumns: [1, 2, 3])
  }

  /// The SHA-256 of each file as `sha256sum` writes it.
  private static func digests(of summary: IndexSummary) -> String {
    summary.sources.flatMap(\.files).map { file in
      "\(digest(of: file))  \(TerminalText.cleaned(file.path))\n"
    }
    .joined()
  }

  /// The SHA-256 of a file, if it is still the one that the index was built of.
  private static func digest(of file: RecordedSource.File) -> String {
    switch file.currentBytes {
    case nil: "gone"
    case let bytes? where file.isOf(bytes): SHA256.hex(SHA256.hash(bytes))
    default: "changed since"
    }
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
