/// Horizontal stacked bars as inline SVG, with their numbers as a table.
///
/// Widths are percentages and letters keep their size, so the chart is legible on a phone and in
/// print; each bar is a drawing of its own below its label, so that labels wrap and a page may end
/// between two bars. Each series has a pattern of its own, so it is legible in black and white. It
/// holds no script and refers to nothing outside itself.
public struct SVGChart: Hashable, Sendable {
  /// One bar: its label and one value for each series, none below 0.
  public struct Bar: Hashable, Sendable {
    var label: String
    var values: [Int]

    /// Makes a bar.
    public init(label: String, values: [Int]) {
      self.label = label
      self.values = values.map { max(0, $0) }
    }

    var total: Int { values.reduce(0, +) }
  }

  /// The start of the ids in the page, each chart its own: letters, digits and hyphens.
  let id: String
  /// What the chart shows.
  let title: String
  /// What the chart says, in a sentence, for those who do not see it.
  let summary: String
  /// What the bars stand for, as the head of the table's first column.
  let barName: String
  /// The names of the series, at most four.
  let series: [String]
  /// The bars from top to bottom.
  let bars: [Bar]

  /// Makes a chart.
  ///
  /// - Precondition: one to four series, since there are four patterns.
  public init(
    id: String, title: String, summary: String, barName: String, series: [String], bars: [Bar]
  ) {
    precondition((1...4).contains(series.count), "a chart has one to four series")
    self.id = id
    self.title = title
    self.summary = summary
    self.barName = barName
    self.series = series
    self.bars = bars
  }

  /// What the patterns mean, and the bars.
  public var drawing: HTML {
    let entries = series.enumerated().map { number, name -> HTML in
      """
      <li><svg width="28" height="16" aria-hidden="true"><defs>\(pattern(of: number))</defs>\
      <rect x="1" y="1" width="26" height="14" fill="url(#\(id)-\(number))" \
      stroke="#0b0c0c"/></svg> \(name)</li>
      """
    }
    return """
      <ul class="legend">\(entries)</ul>
      <div class="chart" role="img" aria-label="\(title). \(summary)">
      \(bars.map(drawn))</div>

      """
  }

  /// The numbers of the chart.
  public var table: HTML {
    let heads = series.map { name -> HTML in "<th scope=\"col\" class=\"number\">\(name)</th>" }
    let rows = bars.map { bar -> HTML in
      let cells = bar.values.map { value -> HTML in
        "<td class=\"number\">\(PlainNumber.grouped(value))</td>"
      }
      return "<tr><th scope=\"row\">\(bar.label)</th>\(cells)</tr>\n"
    }
    return """
      <table>
      <caption>\(title)</caption>
      <thead><tr><th scope="col">\(barName)</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>

      """
  }
}
