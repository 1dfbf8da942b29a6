extension SVGChart {
  /// The label, the total at the right, and below them the bar.
  func drawn(_ bar: Bar) -> HTML {
    let widest = max(1, bars.map(\.total).max() ?? 1)
    var parts: [HTML] = []
    var start = 0
    for (number, value) in bar.values.prefix(series.count).enumerated() where value > 0 {
      parts.append(
        """
        <rect x="\(place(start, of: widest))" y="1" width="\(width(value, of: widest))" \
        height="16" fill="url(#\(id)-\(number))" stroke="#0b0c0c"/>
        """)
      start += value
    }
    return """
      <div class="bar"><p><span>\(bar.label)</span> \
      <span>\(PlainNumber.grouped(bar.total))</span></p>
      <svg width="100%" height="18">\(parts)</svg></div>

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

  /// The width of a part: its share, but never so little that nothing is drawn.
  private func width(_ value: Int, of whole: Int) -> String {
    percent(tenths: max(1, tenths(value, of: whole)))
  }

  private func place(_ value: Int, of whole: Int) -> String {
    percent(tenths: tenths(value, of: whole))
  }

  private func tenths(_ value: Int, of whole: Int) -> Int {
    Int(Double(value) / Double(whole) * 1000)
  }

  private func percent(tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)%" }
}
