internal import Markup
internal import Vocabulary

/// The changes of settings since the last report, those that make Vigil see less first.
enum ChangesSection {
  /// The section.
  static func section(of material: ReportMaterial) -> PageSection {
    PageSection(id: "changes", title: "Changes of settings", body: body(of: material))
  }

  /// The changes in the order of the page.
  static func inOrder(_ changes: [ReportedChange]) -> [ReportedChange] {
    changes.sorted { first, second in
      (first.seesLess ? 0 : 1, first.at.milliseconds, first.file, first.what)
        < (second.seesLess ? 0 : 1, second.at.milliseconds, second.file, second.what)
    }
  }

  private static func body(of material: ReportMaterial) -> HTML {
    let changes = inOrder(material.changes)
    guard !changes.isEmpty else {
      return "<p>Nothing was changed since the last report.</p>\n"
    }
    let dates = SchoolDates(zone: material.zone)
    let less = changes.count { $0.seesLess }
    let sentence: HTML =
      less == 0
      ? "<p>None of them makes Vigil see less.</p>\n"
      : """
      <p><strong>\(PlainNumber.counted(less, "change")) \(less == 1 ? "makes" : "make") Vigil see \
      less.</strong> Ask the network manager for the reason.</p>

      """
    return sentence
      + PageTable(
        caption: "Changes since the last report",
        columns: ["What changed", "Vigil sees", "File", "Noticed"],
        rows: changes.map { change in
          [
            .log(change.what), change.seesLess ? "▼ Less" : "No less", .log(change.file),
            HTML(text: dates.words(change.at)),
          ]
        },
        marked: Set(changes.indices.filter { changes[$0].seesLess })
      ).html
  }
}
