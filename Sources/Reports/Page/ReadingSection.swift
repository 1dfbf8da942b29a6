internal import CivilTime
internal import Markup
internal import Vocabulary

/// What was read: sources, gaps, refused lines, lists, and what the reader must know of the data.
enum ReadingSection {
  /// The section.
  static func section(of material: ReportMaterial) -> PageSection {
    PageSection(id: "reading", title: "What was read", body: body(of: material))
  }

  private static func body(of material: ReportMaterial) -> HTML {
    """
    \(gaps(of: material))\(sources(of: material))\(lists(of: material))\(notes(of: material))
    """
  }

  private static func gaps(of material: ReportMaterial) -> HTML {
    let dates = SchoolDates(zone: material.zone)
    let faulty = material.sources.filter(\.hasGap)
    guard !faulty.isEmpty else {
      return material.sources.isEmpty
        ? "<p>No source is set up, so nothing was read.</p>\n"
        : """
        <p>Nothing to report: every source gave data on every day, and no line was refused.</p>

        """
    }
    let entries = faulty.flatMap { source in
      GapWords(source: source, dates: dates).sentences.map { "<li>\($0)</li>\n" as HTML }
    }
    return "<ul>\n\(entries)</ul>\n"
  }

  private static func sources(of material: ReportMaterial) -> HTML {
    guard !material.sources.isEmpty else { return "" }
    let dates = SchoolDates(zone: material.zone)
    let share: HTML =
      material.identified.percent.map { percent in
        """
        <p>A person is known for \(percent)% of \
        \(PlainNumber.counted(material.identified.visits, "visit")).</p>

        """
      } ?? ""
    return PageTable(
      caption: "Lines read in this period, by source",
      columns: [
        "Source", "Format", "Lines", "Records", "Skipped", "Folded", "Refused", "Newest line",
      ],
      rows: material.sources.map { source in
        [.log(source.name), .log(source.format)]
          + [source.lines, source.records, source.skipped, source.folded, source.refusedLines]
          .map { HTML(text: PlainNumber.grouped($0)) }
          + [HTML(text: source.lastLine.map { dates.words($0) } ?? "none yet")]
      },
      numberColumns: [2, 3, 4, 5, 6]
    ).html
      + """
      <p class="aside">Skipped lines are no requests. Folded lines tell of a visit that another \
      line told already. Refused lines could not be read.</p>

      """ + share
  }

  private static func lists(of material: ReportMaterial) -> HTML {
    guard !material.lists.isEmpty else { return "" }
    let dates = SchoolDates(zone: material.zone)
    // Only lists that are downloaded are checked for news.
    let areChecked = material.lists.contains { $0.checked != nil }
    let table = PageTable(
      caption: "Category lists, and when they last changed",
      columns: ["List", "Entries", "Changed", "Age"] + (areChecked ? ["Checked"] : []),
      rows: material.lists.map { list in
        let age = list.changed.map { dates.days(from: $0, to: material.period.run) }
        return [
          .log(list.name), HTML(text: PlainNumber.grouped(list.entries)),
          HTML(text: list.changed.map { dates.words(dates.zone.day(of: $0)) } ?? "not known"),
          HTML(text: age.map { PlainNumber.counted($0, "day") } ?? ""),
        ]
          + (areChecked
            ? [HTML(text: list.checked.map { dates.words(dates.zone.day(of: $0)) } ?? "")] : [])
      },
      numberColumns: [1])
    let told = material.lists.flatMap { warnings(of: $0, dates) }
    return told.isEmpty ? table.html : "\(table.html)<ul>\n\(told)</ul>\n"
  }

  private static func warnings(of list: ListAge, _ dates: SchoolDates) -> [HTML] {
    let old = list.daysTooOld.map { days -> HTML in
      """
      <li><strong>The list \(HTML.log(list.name)) is old:</strong> nobody updated it for \
      \(PlainNumber.counted(days, "day")), and sites that came up since are not on it.</li>

      """
    }
    let refused = list.refusal.map { refusal -> HTML in
      """
      <li><strong>The last update of the list \(HTML.log(list.name)) was refused</strong> on \
      \(dates.words(dates.zone.day(of: refusal.at))): \(HTML.log(refusal.why))</li>

      """
    }
    return [old, refused].compactMap { $0 }
  }

  private static func notes(of material: ReportMaterial) -> HTML {
    guard !material.notes.isEmpty else { return "" }
    let entries = material.notes.map { note -> HTML in "<li>\(HTML.log(note))</li>\n" }
    return "<h3>What else to know about the data</h3>\n<ul>\n\(entries)</ul>\n"
  }
}
