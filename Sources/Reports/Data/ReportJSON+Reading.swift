internal import Markup
internal import Vocabulary

extension ReportJSON {
  /// What was read.
  static func reading(_ material: ReportMaterial) -> JSONText {
    [
      "sources": .array(material.sources.map(source)),
      "lists": .array(material.lists.map(list)),
      "visits": .number(material.identified.visits),
      "identifiedVisits": .number(material.identified.identified),
      "notes": .texts(material.notes),
    ]
  }

  /// The changes of settings, those that make Vigil see less first.
  static func changes(_ material: ReportMaterial) -> JSONText {
    .array(
      ChangesSection.inOrder(material.changes).map { change in
        [
          "at": .text(change.at.rfc3339), "file": .text(change.file),
          "what": .text(change.what), "seesLess": .truth(change.seesLess),
        ]
      })
  }

  /// The visits by category and group.
  static func usage(_ material: ReportMaterial) -> JSONText {
    .array(
      UsageSection.inOrder(material.usage).map { usage in
        [
          "categoryTitle": .text(usage.categoryTitle), "group": .text(usage.group.name),
          "visits": .number(usage.visits), "blocked": .number(usage.blocked),
        ]
      })
  }

  private static func source(_ source: SourceReading) -> JSONText {
    let reasons = source.refused.filter { $0.value > 0 }
      .map { (key: $0.key.name, value: JSONText.number($0.value)) }
      .sorted { $0.key < $1.key }
    return [
      "name": .text(source.name), "format": .text(source.format),
      "lines": .number(source.lines), "records": .number(source.records),
      "skipped": .number(source.skipped), "folded": .number(source.folded),
      "refused": .object(reasons),
      "lastLine": source.lastLine.map { .text($0.rfc3339) } ?? .null,
      "daysWithoutData": .texts(source.daysWithoutData.map(\.description)),
      "silentSince": source.silentSince.map { .text($0.rfc3339) } ?? .null,
    ]
  }

  private static func list(_ list: ListAge) -> JSONText {
    [
      "name": .text(list.name), "entries": .number(list.entries),
      "changed": list.changed.map { .text($0.rfc3339) } ?? .null,
      "checked": list.checked.map { .text($0.rfc3339) } ?? .null,
      "daysTooOld": list.daysTooOld.map { .number($0) } ?? .null,
      "refusedUpdate": list.refusal.map { ["at": .text($0.at.rfc3339), "why": .text($0.why)] }
        ?? .null,
    ]
  }
}
