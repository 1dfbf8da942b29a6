internal import CivilTime
internal import Markup
internal import Vocabulary

/// The JSON of a report; its keys are documented in `docs/REPORTS.md` and do not change meaning.
enum ReportJSON {
  /// The whole file.
  static func text(
    report: Report, material: ReportMaterial, members: [(key: String, value: JSONText)]
  ) -> String {
    JSONText.object(head(report: report, material: material) + members).indented
  }

  private static func head(
    report: Report, material: ReportMaterial
  ) -> [(key: String, value: JSONText)] {
    [
      ("report", .text(report.name)),
      ("title", .text(report.title)),
      ("school", .text(material.school)),
      ("timeZone", .text(material.zone.identifier)),
      ("from", .text(material.period.from.description)),
      ("to", .text(material.period.to.description)),
      ("run", .text(material.period.run.rfc3339)),
      ("readerRole", .text(material.reader.role.name)),
      ("readerTitle", .text(material.reader.title)),
      ("version", .text(material.version)),
      ("nextReport", .text(material.nextReport)),
      ("needsDecision", needsDecision(material)),
    ]
  }

  private static func needsDecision(_ material: ReportMaterial) -> JSONText {
    let undecided = EventOrder.undecided(material.events)
    let counts = Severity.fromUrgent.map { severity in
      (
        key: severity.name,
        value: JSONText.number(undecided.count { $0.event.severity == severity })
      )
    }
    return .object([("all", .number(undecided.count))] + counts)
  }
}
