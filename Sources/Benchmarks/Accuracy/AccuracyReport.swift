/// The figures of accuracy as text that is also Markdown.
public struct AccuracyReport: Hashable, Sendable {
  private let figures: AccuracyFigures
  private let bars: [AccuracyBar]

  /// Reports figures.
  public init(_ figures: AccuracyFigures) {
    self.figures = figures
    bars = AccuracyBar.all(of: figures)
  }

  /// True when every figure keeps its bound.
  public var holds: Bool { bars.allSatisfy(\.holds) }

  /// A table of the figures, and what is behind those that do not hold.
  public var text: String {
    let table = MarkdownTable(
      header: ["figure", "measured", "bound", "holds"],
      rows: bars.map { [$0.title, $0.figure, $0.bound, $0.holds ? "yes" : "NO"] })
    guard !figures.faults.isEmpty else { return table.text }
    let faults = figures.faults.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return table.text + "\n" + faults.map { "- \($0.value) × \($0.key)\n" }.joined()
  }
}
