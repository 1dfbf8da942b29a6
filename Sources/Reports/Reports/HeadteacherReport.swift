internal import Markup
internal import Vocabulary

/// The headteacher's report: what needs a decision, events by person, what changed, usage, and
/// what was read.
enum HeadteacherReport: ReportForm {
  static func summary(of material: ReportMaterial) -> HTML {
    DecisionSummary(material: material, noun: "event").html
  }

  static func sections(of material: ReportMaterial) -> [PageSection] {
    [
      PageSection(id: "people", title: "Events by person", body: people(of: material)),
      PageSection(
        id: "devices", title: "Events of unidentified devices", body: devices(of: material)),
      ChangesSection.section(of: material),
      UsageSection.section(of: material),
      ReadingSection.section(of: material),
      DecidingSection.section,
      TrustSection.section,
    ]
  }

  static func members(of material: ReportMaterial) -> [(key: String, value: JSONText)] {
    [
      ("events", ReportJSON.events(material, withContext: false)),
      ("changes", ReportJSON.changes(material)),
      ("usage", ReportJSON.usage(material)),
      ("reading", ReportJSON.reading(material)),
    ]
  }

  private static func people(of material: ReportMaterial) -> HTML {
    let events = material.events.filter { $0.event.identity.person != nil }
    guard !events.isEmpty else {
      return "<p>No event of a known person in this period.</p>\n"
    }
    return cards(events, material)
  }

  private static func devices(of material: ReportMaterial) -> HTML {
    let events = material.events.filter { $0.event.identity.person == nil }
    guard !events.isEmpty else {
      return "<p>No event of an unidentified device in this period.</p>\n"
    }
    return """
      <p>Nobody is known to stand behind these devices. An address may belong to another device on \
      another day, so days are never joined and no name is suggested.</p>
      \(cards(events, material))
      """
  }

  /// A heading for each identity, and its events below it; behind all of them what is folded.
  private static func cards(_ events: [ReportedEvent], _ material: ReportMaterial) -> HTML {
    let folded = EventCards(
      events: EventOrder.sorted(events.filter(\.isFolded)), material: material,
      namesIdentity: true, showsContext: false
    ).html
    let shown = EventOrder.byIdentity(events.filter { !$0.isFolded })
    return "\(groups(shown, material))\(folded)"
  }

  private static func groups(_ groups: [[ReportedEvent]], _ material: ReportMaterial) -> HTML {
    let dates = SchoolDates(zone: material.zone)
    return groups.map { events -> HTML in
      guard let identity = events.first?.event.identity else { return "" }
      let details: HTML =
        identity.person == nil ? "" : "<p class=\"aside\">\(identity.details)</p>\n"
      let cards = EventCards(
        events: events, material: material, namesIdentity: false, showsContext: false
      ).html
      return "<h3>\(identity.title(dates))</h3>\n\(details)\(cards)"
    }.joined()
  }
}
