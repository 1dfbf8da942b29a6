internal import Markup
internal import Vocabulary

/// The safeguarding report: events ranked by how pressing they are, each with the 30 minutes
/// around it.
enum DSLReport: ReportForm {
  static func summary(of material: ReportMaterial) -> HTML {
    DecisionSummary(material: material, noun: "safeguarding event").html
  }

  static func sections(of material: ReportMaterial) -> [PageSection] {
    [
      PageSection(id: "events", title: "Events to decide", body: undecided(of: material)),
      PageSection(id: "decided", title: "Decided events", body: decided(of: material)),
      DecidingSection.section,
      ReadingSection.section(of: material),
      TrustSection.section,
    ]
  }

  static func members(of material: ReportMaterial) -> [(key: String, value: JSONText)] {
    [
      ("events", ReportJSON.events(material, withContext: true)),
      ("reading", ReportJSON.reading(material)),
    ]
  }

  private static func undecided(of material: ReportMaterial) -> HTML {
    let events = EventOrder.undecided(material.events)
    guard !events.isEmpty else {
      return "<p>No safeguarding event waits for a decision.</p>\n"
    }
    return """
      <p>The most pressing stands first, among these patterns of several events. Under each are the visits of the same person or device in \
      the 30 minutes around it. Helplines and other protected places never appear.</p>
      \(cards(events, material))
      """
  }

  private static func decided(of material: ReportMaterial) -> HTML {
    let events = EventOrder.sorted(material.events.filter { $0.decision != nil })
    guard !events.isEmpty else { return "<p>None in this period.</p>\n" }
    return """
      <details>
      <summary>\(PlainNumber.counted(events.count, "decided event"))</summary>
      \(cards(events, material))</details>

      """
  }

  private static func cards(_ events: [ReportedEvent], _ material: ReportMaterial) -> HTML {
    EventCards(events: events, material: material, namesIdentity: true, showsContext: true).html
  }
}
