internal import Digest
internal import Markup
internal import Pipeline
internal import Vocabulary

/// What a scan found, as text and as JSON.
enum ScanText {
  /// For people.
  static func summary(of result: ScanResult) -> String {
    var lines = [
      "\(PlainNumber.grouped(result.counts.lines)) lines: "
        + "\(PlainNumber.grouped(result.counts.records)) records, "
        + "\(PlainNumber.grouped(result.counts.skipped)) skipped, "
        + "\(PlainNumber.grouped(result.counts.folded)) folded, "
        + "\(PlainNumber.grouped(result.counts.refused)) refused"
    ]
    for reason in RefusalReason.allCases where count(reason, in: result) > 0 {
      lines.append("  refused: \(PlainNumber.grouped(count(reason, in: result))) \(reason.words)")
    }
    lines.append(
      "\(PlainNumber.grouped(result.totals.visits)) visits by "
        + "\(PlainNumber.grouped(result.people.distinct)) people or devices to "
        + "\(PlainNumber.grouped(result.sites.distinct)) sites, "
        + "\(PlainNumber.grouped(result.facts)) facts")
    for action in Action.allCases where result.totals.actions[Int(action.rawValue)] > 0 {
      lines.append(
        "  \(action.name): \(PlainNumber.grouped(result.totals.actions[Int(action.rawValue)]))")
    }
    for (number, id) in result.categoryIDs.enumerated() where result.totals.categories[number] > 0 {
      lines.append("  \(id): \(PlainNumber.grouped(result.totals.categories[number]))")
    }
    if result.totals.lacksSearchTerms {
      lines.append("search terms are not in this log")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For machines; the keys are documented and stay.
  static func json(of result: ScanResult, events: Int = 0) -> JSONText {
    [
      "lines": .number(result.counts.lines),
      "records": .number(result.counts.records),
      "skipped": .number(result.counts.skipped),
      "folded": .number(result.counts.folded),
      "refused": object(RefusalReason.allCases.map { ($0.name, count($0, in: result)) }),
      "visits": .number(result.totals.visits),
      "actions": object(
        Action.allCases.map { ($0.name, result.totals.actions[Int($0.rawValue)]) }),
      "categories": categories(of: result),
      "people": top(result.people),
      "sites": top(result.sites),
      "facts": .number(result.facts),
      "events": .number(events),
    ]
  }

  /// The part of it that needs neither times nor sites.
  static func counts(of result: ScanResult) -> JSONText {
    [
      "lines": .number(result.counts.lines),
      "records": .number(result.counts.records),
      "visits": .number(result.totals.visits),
      "flagged": .number(result.totals.flagged),
      "categories": categories(of: result),
      "people": top(result.people),
    ]
  }

  private static func categories(of result: ScanResult) -> JSONText {
    object(
      result.categoryIDs.enumerated().map { ($1, result.totals.categories[$0]) }
        .sorted { $0.0 < $1.0 })
  }

  private static func count(_ reason: RefusalReason, in result: ScanResult) -> Int {
    result.counts.refusedByReason[Int(reason.rawValue)]
  }

  private static func object(_ members: [(String, Int)]) -> JSONText {
    .object(members.filter { $0.1 != 0 }.map { (key: $0.0, value: .number($0.1)) })
  }

  private static func top(_ count: TopCount) -> JSONText {
    [
      "distinct": .number(count.distinct),
      "top": .array(count.top.map { [.text($0.name), .number($0.count)] }),
    ]
  }
}
