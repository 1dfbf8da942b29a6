internal import Markup
internal import Vocabulary

/// The box at the top of a report: what needs a decision, whose, since when, and whether the
/// report can be relied on.
struct DecisionSummary {
  /// The most events in the box; all stand below it.
  private static let mostRows = 5

  var material: ReportMaterial
  /// The word for the report's events, such as "event" or "safeguarding event".
  var noun: String

  /// The box's content.
  var html: HTML {
    let undecided = EventOrder.undecided(material.events)
    return """
      <h2>\(title(undecided))</h2>
      \(undecided.isEmpty ? nilReturn : counts(undecided) + overview(undecided))\
      <h3>Can you rely on this?</h3>
      <p>\(ReadingVerdict(material: material).sentence)</p>

      """
  }

  private var dates: SchoolDates { SchoolDates(zone: material.zone) }

  private var isBlind: Bool { !material.sources.contains { $0.lines > 0 } }

  private func title(_ undecided: [ReportedEvent]) -> HTML {
    guard !undecided.isEmpty else {
      return isBlind ? "No data, so no answer" : "Nothing needs a decision"
    }
    let verb = undecided.count == 1 ? "needs" : "need"
    return "\(PlainNumber.counted(undecided.count, noun)) \(verb) a decision"
  }

  private var nilReturn: HTML {
    let found = material.events.count
    if found == 0 {
      return isBlind ? "" : "<p>Nothing to report: no \(noun) was found in this period.</p>\n"
    }
    let were = found == 1 ? "is" : "are all"
    return "<p>\(PlainNumber.counted(found, noun)) \(were) decided already.</p>\n"
  }

  private func counts(_ undecided: [ReportedEvent]) -> HTML {
    let entries = Severity.fromUrgent.compactMap { severity -> HTML? in
      let count = undecided.count { $0.event.severity == severity }
      guard count > 0 else { return nil }
      return """
        <li>\(severity.tag) <strong>\(PlainNumber.grouped(count))</strong>, \(severity.meaning)</li>

        """
    }
    let folded = undecided.count(where: \.isFolded)
    let note: HTML =
      folded == 0
      ? ""
      : """
      <p>\(PlainNumber.grouped(folded)) of these are less pressing and folded below; nothing urgent \
      or high is.</p>

      """
    return "<ul class=\"counts\">\n\(entries)</ul>\n\(note)"
  }

  /// The most pressing events, a line each, and how long the oldest has waited.
  private func overview(_ undecided: [ReportedEvent]) -> HTML {
    let shown = Array(undecided.prefix(DecisionSummary.mostRows))
    let rest = undecided.count - shown.count
    let more: HTML =
      rest > 0 ? "<p>\(PlainNumber.counted(rest, "more event")) below.</p>\n" : ""
    return "<ol class=\"queue\">\n\(shown.map(line))</ol>\n\(more)\(longestWait(undecided))"
  }

  private func line(_ reported: ReportedEvent) -> HTML {
    let identity = reported.event.identity
    let details: HTML = identity.person == nil ? "" : " (\(identity.details))"
    return """
      <li>\(reported.event.severity.tag) <strong>\(identity.title(dates))</strong>\(details): \
      <a href="#\(reported.event.id)">\(reported.subjectMatter)</a><br>
      <span class="aside">\(dates.words(from: reported.event.first, to: reported.event.last)); \
      \(reported.waiting(dates, until: material.period.run))</span></li>

      """
  }

  private func longestWait(_ undecided: [ReportedEvent]) -> HTML {
    guard let oldest = undecided.map(\.foundAt).min() else { return "" }
    let days = dates.days(from: oldest, to: material.period.run)
    guard days > 0 else { return "" }
    return "<p>The longest has waited for \(PlainNumber.counted(days, "day")).</p>\n"
  }
}
