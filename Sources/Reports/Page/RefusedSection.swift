internal import Markup
internal import Vocabulary

/// The lines that could not be read, by source and reason.
enum RefusedSection {
  /// The section.
  static func section(of material: ReportMaterial) -> PageSection {
    PageSection(
      id: "refused", title: "Lines that could not be read", body: body(of: material.sources))
  }

  private static func body(of sources: [SourceReading]) -> HTML {
    let rows = sources.flatMap { source in
      RefusalReason.allCases.compactMap { reason -> [HTML]? in
        let count = source.refused[reason, default: 0]
        guard count > 0 else { return nil }
        return [
          .log(source.name), HTML(text: reason.words), HTML(text: PlainNumber.grouped(count)),
        ]
      }
    }
    guard !rows.isEmpty else { return "<p>No line was refused.</p>\n" }
    return """
      <p>The run that read them told the first places of each reason. \
      <code>vigil explain</code> shows how a line is read, and <code>vigil check</code> what is \
      wrong with the sources.</p>
      \(PageTable(
        caption: "Refused lines, by source and reason", columns: ["Source", "Reason", "Lines"],
        rows: rows, numberColumns: [2]
      ).html)
      """
  }
}
