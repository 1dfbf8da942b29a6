internal import Markup
internal import Vocabulary

/// Visits by category, as a chart and as tables.
enum UsageSection {
  /// The section.
  static func section(of material: ReportMaterial) -> PageSection {
    PageSection(id: "usage", title: "Usage by category", body: body(of: material.usage))
  }

  /// The figures by category, the most visited first, then by group.
  static func inOrder(_ usage: [CategoryUsage]) -> [CategoryUsage] {
    let totals = totals(usage)
    return usage.sorted { first, second in
      let visits = (
        totals[first.categoryTitle]?.visits ?? 0, totals[second.categoryTitle]?.visits ?? 0
      )
      return (-visits.0, first.categoryTitle, first.group.rawValue)
        < (-visits.1, second.categoryTitle, second.group.rawValue)
    }
  }

  private static func totals(_ usage: [CategoryUsage]) -> [String: (visits: Int, blocked: Int)] {
    usage.reduce(into: [:]) { totals, figure in
      let before = totals[figure.categoryTitle] ?? (0, 0)
      totals[figure.categoryTitle] = (
        before.visits + figure.visits, before.blocked + figure.blocked
      )
    }
  }

  private static func body(of usage: [CategoryUsage]) -> HTML {
    let ordered = inOrder(usage)
    guard let most = ordered.first else {
      return "<p>No visits in any category were counted in this period.</p>\n"
    }
    let chart = chart(of: ordered, most: most.categoryTitle)
    return """
      <p>Visits of everybody, with or without a known person. A visit counts under each of its \
      categories.</p>
      \(chart.drawing)\(chart.table)\(byGroup(ordered))
      """
  }

  private static func chart(of ordered: [CategoryUsage], most: String) -> SVGChart {
    let totals = totals(ordered)
    var titles: [String] = []
    for figure in ordered where titles.last != figure.categoryTitle {
      titles.append(figure.categoryTitle)
    }
    let summary = """
      The most visited category is \(Defanged.links(most)), with \
      \(PlainNumber.counted(totals[most]?.visits ?? 0, "visit")).
      """
    return SVGChart(
      id: "usage-chart", title: "Visits by category", summary: summary, barName: "Category",
      series: ["Not blocked", "Blocked"],
      bars: titles.map { title in
        let total = totals[title] ?? (0, 0)
        return SVGChart.Bar(
          label: Defanged.links(title), values: [total.visits - total.blocked, total.blocked])
      })
  }

  private static func byGroup(_ ordered: [CategoryUsage]) -> HTML {
    let table = PageTable(
      caption: "Visits by category and group",
      columns: ["Category", "Group", "Visits", "Blocked"],
      rows: ordered.map { figure in
        [
          .log(figure.categoryTitle), HTML(text: figure.group.word),
          HTML(text: PlainNumber.grouped(figure.visits)),
          HTML(text: PlainNumber.grouped(figure.blocked)),
        ]
      },
      numberColumns: [2, 3])
    return "<details>\n<summary>By group</summary>\n\(table.html)</details>\n"
  }
}
