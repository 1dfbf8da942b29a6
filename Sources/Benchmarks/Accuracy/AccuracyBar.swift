/// A figure of accuracy with the bound that it must keep.
public struct AccuracyBar: Hashable, Sendable {
  /// What is measured.
  public let title: String
  /// The figure, in words.
  public let figure: String
  /// The bound, in words.
  public let bound: String
  /// True when the figure keeps its bound.
  public let holds: Bool

  /// Every bar, in the order of the page.
  public static func all(of figures: AccuracyFigures) -> [AccuracyBar] {
    finding(figures) + naming(figures) + folding(figures) + reading(figures)
  }

  private static func finding(_ figures: AccuracyFigures) -> [AccuracyBar] {
    [
      AccuracyBar(
        title: "true events found", figure: "\(figures.found) of \(figures.expected)",
        bound: "all", holds: figures.found == figures.expected),
      AccuracyBar(
        title: "false among events",
        figure: "\(percent(figures.falseShare)) (\(figures.falseEvents) of \(figures.reported))",
        bound: "at most 2 %", holds: figures.falseShare <= 0.02),
      AccuracyBar(
        title: "false per 1,000 person-days",
        figure: FixedNumber.text(figures.falsePerThousand, decimals: 2), bound: "at most 5",
        holds: figures.falsePerThousand <= 5),
    ]
  }

  private static func naming(_ figures: AccuracyFigures) -> [AccuracyBar] {
    [
      AccuracyBar(
        title: "wrong names", figure: "\(figures.wrongNames)", bound: "none",
        holds: figures.wrongNames == 0),
      AccuracyBar(
        title: "right names where the logs tell",
        figure: "\(percent(figures.rightNameShare)) of \(figures.identifiable)",
        bound: "at least 90 %", holds: figures.rightNameShare >= 0.9),
    ]
  }

  private static func folding(_ figures: AccuracyFigures) -> [AccuracyBar] {
    [
      AccuracyBar(
        title: "embedded requests folded",
        figure: "\(percent(figures.embeddedShare)) of \(figures.embedded)",
        bound: "at least 95 %", holds: figures.embeddedShare >= 0.95),
      AccuracyBar(
        title: "page visits folded away",
        figure: "\(percent(figures.pageShare)) of \(figures.pageVisits)", bound: "at most 2 %",
        holds: figures.pageShare <= 0.02),
    ]
  }

  private static func reading(_ figures: AccuracyFigures) -> [AccuracyBar] {
    let middle = AccuracyFigures.percentile(50, of: figures.leadDays) ?? 0
    let most = AccuracyFigures.percentile(95, of: figures.leadDays) ?? 0
    let week = figures.headWeeks.max() ?? 0
    return [
      AccuracyBar(
        title: "DSL's events a school day, median", figure: "\(middle)", bound: "at most 10",
        holds: middle <= 10),
      AccuracyBar(
        title: "DSL's events a school day, 95th percentile", figure: "\(most)",
        bound: "at most 25", holds: most <= 25),
      AccuracyBar(
        title: "headteacher's decisions in the fullest week", figure: "\(week)",
        bound: "at most 10", holds: week <= 10),
    ]
  }

  private static func percent(_ share: Double) -> String {
    FixedNumber.text(share * 100, decimals: 1) + " %"
  }
}
