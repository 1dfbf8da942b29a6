import Foundation
import Markup
import TestSupport
import Testing

struct SVGChartTests {
  let chart = SVGChart(
    id: "usage", title: "Visits by category", summary: "Games lead with 300 visits.",
    barName: "Category", series: ["Let through", "Blocked"],
    bars: [
      .init(label: "Games", values: [200, 100]), .init(label: "Chat", values: [75, 0]),
      .init(label: "<script>alert(\"x\")</script> and more", values: [-5, 1_500]),
    ])

  @Test func `bars are shares of the longest, one after the other`() {
    let drawing = chart.drawing.description
    #expect(drawing.contains(#"x="0.0%" y="1" width="13.3%""#))
    #expect(drawing.contains(#"x="13.3%" y="1" width="6.6%""#))
    #expect(drawing.contains(#"x="0.0%" y="1" width="100.0%""#))
    #expect(drawing.contains("<span>1,500</span>"))
  }

  @Test func `a value that is little beside the longest is drawn all the same`() {
    let uneven = SVGChart(
      id: "u", title: "T", summary: "S", barName: "B", series: ["One"],
      bars: [.init(label: "Much", values: [5000]), .init(label: "Little", values: [1])])
    #expect(uneven.drawing.description.contains(#"x="0.0%" y="1" width="0.1%""#))
  }

  @Test func `has a name that says it all, and a pattern for each series`() {
    let drawing = chart.drawing.description
    #expect(
      drawing.contains(#"role="img" aria-label="Visits by category. Games lead with 300 visits.""#))
    #expect(drawing.components(separatedBy: "<pattern id=\"usage-").count == 3)
    #expect(drawing.contains("fill=\"url(#usage-1)\""))
  }

  @Test func `a long label stands whole`() {
    #expect(
      chart.drawing.description.contains(
        "<span>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; and more</span>"))
  }

  @Test func `the table holds every number and the whole label`() {
    let table = chart.table.description
    #expect(table.contains("<caption>Visits by category</caption>"))
    #expect(table.contains("<th scope=\"row\">Games</th><td class=\"number\">200</td>"))
    #expect(table.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; and more</th>"))
  }

  @Test func `is well-formed, and refers to nothing outside itself`() {
    let all = "<div>\(chart.drawing)\(chart.table)</div>"
    #expect(XMLMarks.faults(in: all) == [])
    for word in ["<script", "http", "href", "src="] { #expect(!all.contains(word)) }
  }

  @Test func `no bars and bars of nothing are drawn without a fault`() {
    let empty = SVGChart(
      id: "e", title: "T", summary: "S", barName: "B", series: ["One"],
      bars: [.init(label: "None", values: [0])])
    #expect(!empty.drawing.description.contains("<rect x=\"0"))
    #expect(PlainNumber.grouped(-1_234_567) == "-1,234,567")
    #expect(PlainNumber.counted(1, "visit") == "1 visit")
    #expect(PlainNumber.counted(2000, "entry", "entries") == "2,000 entries")
  }
}
