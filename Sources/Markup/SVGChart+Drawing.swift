extension SVGChart {
  /// A line of text and its bar, in pixels.
  static let rowHeight = 46
  /// A longer label would meet the number at the right on a phone; the table has it whole.
  static let longestLabel = 26

  /// The label, the total at the right, and below them the bar.
  func drawn(_ bar: Bar, row: Int) -> HTML {
    let top = row * SVGChart.rowHeight
    let widest = max(1, bars.map(\.total).max() ?? 1)
    var parts: [HTML] = []
    var start = 0
    for (number, value) in bar.values.prefix(series.count).enumerated() where value > 0 {
      parts.append(
        """
        <rect x="\(percent(start, of: widest))" y="\(top + 20)" \
        width="\(percent(value, of: widest))" height="18" fill="url(#\(id)-\(number))" \
        stroke="#0b0c0c"/>

        """)
      start += value
    }
    return """
      <text x="0" y="\(top + 14)">\(shortLabel(bar.label))</text>\
      <text x="100%" y="\(top + 14)" text-anchor="end">\(PlainNumber.grouped(bar.total))</text>
      \(parts)
      """
  }

  /// A pattern for a series: solid, slanted lines, dots, empty.
  func pattern(of number: Int) -> HTML {
    let body: HTML =
      switch number {
      case 0: "<rect width=\"8\" height=\"8\" fill=\"#1d4f91\"/>"
      case 1:
        """
        <rect width="8" height="8" fill="#ffffff"/>\
        <path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" stroke="#0b0c0c" stroke-width="2"/>
        """
      case 2:
        """
        <rect width="8" height="8" fill="#ffffff"/><circle cx="4" cy="4" r="2" fill="#0b0c0c"/>
        """
      default: "<rect width=\"8\" height=\"8\" fill=\"#ffffff\"/>"
      }
    return """
      <pattern id="\(id)-\(number)" width="8" height="8" patternUnits="userSpaceOnUse">\
      \(body)</pattern>
      """
  }

  private func shortLabel(_ label: String) -> String {
    label.count <= SVGChart.longestLabel
      ? label : label.prefix(SVGChart.longestLabel - 1) + "…"
  }

  /// A share as a percentage with one digit after the point.
  private func percent(_ value: Int, of whole: Int) -> String {
    let tenths = Int(Double(value) / Double(whole) * 1000)
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
