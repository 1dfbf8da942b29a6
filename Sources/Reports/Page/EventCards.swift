internal import Markup
internal import Vocabulary

/// Events on a page: repeats of the same stand together, and what is folded is counted and opens.
struct EventCards {
  /// What repeats share.
  private struct Repeat: Hashable {
    let identity: String
    let rule: String
    let target: Event.Target
    let isDecided: Bool
    /// Tells apart what the reader may not see, such as searches in a report without them.
    let id: String
  }

  /// The events in order.
  var events: [ReportedEvent]
  var material: ReportMaterial
  /// True to say who each is about.
  var namesIdentity: Bool
  /// True to set the visits around each below it.
  var showsContext: Bool

  /// All cards; none is left out, though some must be opened.
  var html: HTML {
    let folded = events.filter(\.isFolded)
    let shown = events.filter { !$0.isFolded }
    return "\(cards(shown))\(folded.isEmpty ? "" : fold(folded))"
  }

  private func fold(_ folded: [ReportedEvent]) -> HTML {
    let titles = Dictionary(grouping: folded.flatMap(\.categoryTitles)) { $0 }
      .map { (title: $0, count: $1.count) }
      .sorted { ($1.count, $0.title) < ($0.count, $1.title) }
    let kinds = titles.prefix(5).map { "\($0.title) (\($0.count))" }.joined(separator: ", ")
    return """
      <details class="folded">
      <summary>\(PlainNumber.counted(folded.count, "less pressing event")), folded: \
      \(HTML.log(kinds))</summary>
      <p class="aside">They are behind the number of events that the settings ask you to read of \
      one day. Nothing urgent or high is ever among them.</p>
      \(cards(folded))</details>

      """
  }

  private func cards(_ events: [ReportedEvent]) -> HTML {
    var places: [Repeat: Int] = [:]
    var groups: [[ReportedEvent]] = []
    for reported in events {
      let event = reported.event
      let key = Repeat(
        identity: event.identity.key, rule: event.rule, target: event.target,
        isDecided: reported.decision != nil, id: event.target == .search("") ? event.id : "")
      if let place = places[key] {
        groups[place].append(reported)
      } else {
        places[key] = groups.count
        groups.append([reported])
      }
    }
    return groups.map(group).joined()
  }

  /// The first of several repeats, and the others behind a count.
  private func group(_ events: [ReportedEvent]) -> HTML {
    guard let first = events.first else { return "" }
    let rest = events.dropFirst()
    guard !rest.isEmpty else { return card(first) }
    return """
      \(card(first))<details class="repeats">
      <summary>The same \(PlainNumber.counted(rest.count, "more time")), \(span(events))</summary>
      \(rest.map(card))</details>

      """
  }

  /// From when to when, and what became of all visits together.
  private func span(_ events: [ReportedEvent]) -> HTML {
    let first = events.map(\.event.first).min() ?? events[0].event.first
    let last = events.map(\.event.last).max() ?? events[0].event.last
    let allowed = events.reduce(0) { $0 + $1.event.allowedCount }
    let blocked = events.reduce(0) { $0 + $1.event.blockedCount }
    return """
      \(SchoolDates(zone: material.zone).words(from: first, to: last)); together \
      \(PlainNumber.grouped(allowed)) let through, \(PlainNumber.grouped(blocked)) blocked
      """
  }

  private func card(_ reported: ReportedEvent) -> HTML {
    EventCard(
      reported: reported, dates: SchoolDates(zone: material.zone), run: material.period.run,
      namesIdentity: namesIdentity, showsContext: showsContext && reported.event.pattern == nil
    ).html
  }
}
