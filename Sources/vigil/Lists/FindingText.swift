internal import Markup
internal import Sites

/// What a check of lists found, as text.
enum FindingText {
  /// A line for each finding, and one for those of a kind in a file that are beyond the limit.
  static func lines(of findings: [ListFinding], limit: Int) -> [String] {
    var lines: [String] = []
    var rest = findings[...]
    while let first = rest.first {
      let alike = rest.prefix { $0.kind == first.kind && $0.file == first.file }
      rest = rest.dropFirst(alike.count)
      lines += alike.prefix(limit).map(line)
      if alike.count > limit {
        lines.append(
          "\(first.file): and \(PlainNumber.grouped(alike.count - limit)) more of these; "
            + "--all shows them")
      }
    }
    return lines.map(TerminalText.cleaned)
  }

  /// What was looked at, and how much of each kind was found.
  static func summary(of check: ListCheck) -> [String] {
    let entries = check.lists.reduce(0) { $0 + $1.entryCount }
    var counts: [ListFinding.Kind: Int] = [:]
    for finding in check.findings { counts[finding.kind, default: 0] += 1 }
    let head =
      "\(PlainNumber.counted(entries, "entry", "entries")) of "
      + "\(PlainNumber.counted(check.lists.count, "list")), "
      + "\(PlainNumber.counted(check.faults.count, "fault"))"
    return [head]
      + counts.sorted { $0.key < $1.key }.map { kind, count in
        "  \(PlainNumber.grouped(count)) \(words(for: kind))"
      }
  }

  private static func line(_ finding: ListFinding) -> String {
    let place = finding.line == 0 ? finding.file : "\(finding.file):\(finding.line)"
    let other =
      finding.otherFile.isEmpty
      ? "line \(finding.otherLine)" : "\(finding.otherFile):\(finding.otherLine)"
    let entry = finding.entry
    let what =
      switch finding.kind {
      case .skipped(let reason): "left out: \(reason.words)"
      case .publicSuffix: "\(entry) is a public suffix, and holds the sites of many owners"
      case .protectedDestination: "\(entry) is protected, or holds what is; that stays protected"
      case .repeated: "\(entry) stands at \(other) already"
      case .redundant: "\(entry) is held by \(other) already"
      }
    return "\(place): \(what)"
  }

  private static func words(for kind: ListFinding.Kind) -> String {
    switch kind {
    case .skipped(let reason): "left out: \(reason.words)"
    case .publicSuffix: "with public suffixes, which hold the sites of many owners"
    case .protectedDestination: "with protected destinations, which stay protected"
    case .repeated: "that stand twice"
    case .redundant: "that another entry of the list holds already"
    }
  }
}
