internal import Markup
internal import Vocabulary

/// The network manager's report: whether every log came and could be read, and the events that
/// need somebody who looks after devices and filter, without names.
enum NetworkReport: ReportForm {
  static func summary(of material: ReportMaterial) -> HTML {
    DecisionSummary(material: material, noun: "event").html
  }

  static func sections(of material: ReportMaterial) -> [PageSection] {
    [
      ReadingSection.section(of: material),
      RefusedSection.section(of: material),
    ] + PlacesSection.sections(of: material) + [
      PageSection(
        id: "events", title: "Events for the network manager", body: events(of: material)),
      DecidingSection.section,
      TrustSection.section,
    ]
  }

  static func members(of material: ReportMaterial) -> [(key: String, value: JSONText)] {
    [
      ("events", ReportJSON.events(material, withContext: false)),
      ("reading", ReportJSON.reading(material)),
      ("places", ReportJSON.places(material)),
    ]
  }

  private static func events(of material: ReportMaterial) -> HTML {
    let events = EventOrder.sorted(material.events)
    guard !events.isEmpty else {
      return "<p>No event came to the network manager in this period.</p>\n"
    }
    let cards = EventCards(
      events: events, material: material, namesIdentity: true, showsContext: false
    ).html
    return """
      <p>People stand here under pseudonyms, the same as in <code>vigil events</code>, and what was \
      searched for is left out. Whoever else reads of an event knows it by its id.</p>
      \(cards)
      """
  }
}
