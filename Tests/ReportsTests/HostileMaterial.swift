import Reports
import Vocabulary

/// A week in which every text of a log, a list or a file tries to do harm.
enum HostileMaterial {
  /// Texts that would act in a page, a spreadsheet or a terminal.
  static let texts = [
    "<script>alert(1)</script>", "\"' onmouseover='x", "=cmd|' /C calc'!A0", "@SUM(A1)",
    "\u{1B}]0;title\u{07}\u{1B}[2J", "exe.\u{202E}gpj", "javascript:alert(1)//.example.org",
    "http://evil.example.org/x", "</style></title><img src=x onerror=alert(1)>", "nul\u{0}\r\nrow",
    String(repeating: "A", count: 4096), String(repeating: "<", count: 4096),
  ]

  /// A material with `text` in each of its fields.
  static func material(_ text: String, for role: Role) throws -> ReportMaterial {
    var material = try SampleMaterial.full(for: role)
    let run = material.period.run
    material.school = text
    material.reader.title = text
    material.events = [
      reported(text, id: "E-1", .search(text), decided: false),
      reported(text, id: "E-2", .site(text), decided: true),
    ]
    material.usage = [CategoryUsage(categoryTitle: text, group: .pupils, visits: 1, blocked: 0)]
    material.sources = [
      SourceReading(
        name: text, format: text, lines: 1, records: 0, skipped: 0, folded: 0,
        refused: [.binary: 1], silentSince: run)
    ]
    material.lists = [
      ListAge(
        name: text, entries: 1, changed: run, checked: run, daysTooOld: 1,
        refusal: ListAge.Refusal(at: run, why: text))
    ]
    material.notes = [text]
    material.places = VisitPlaces(
      networks: [NetworkUsage(network: Network(name: text, site: text), addresses: 1, visits: 1)],
      unknown: [UnknownRange(range: text, addresses: 1, visits: 1)])
    material.changes = [ReportedChange(at: run, file: text, what: text, seesLess: true)]
    material.version = text
    material.nextReport = text
    return material
  }

  private static func reported(
    _ text: String, id: String, _ target: Event.Target, decided: Bool
  ) -> ReportedEvent {
    let person = Person(user: text, name: text, standing: .pupil, yearGroup: text, source: .log)
    let origins: [Evidence.Origin] = [.list, .phrase, .device, .override]
    let event = SampleEvents.event(
      id, text, decided ? .person(person) : .device(address: text, day: SampleMaterial.period.to),
      target, hosts: [text, text + "2"], categories: [text], .urgent, [.dsl],
      at: (13, "10:00", "10:00"), counts: (1, 1, 1),
      evidence: origins.map { Evidence(category: text, origin: $0, name: text, entry: text) },
      sources: [text], clients: [text])
    let decision = Decision(
      event: id, outcome: .police, reason: text, by: text, at: SampleMaterial.run)
    return ReportedEvent(
      event: event, ruleTitle: text, categoryTitles: [text], foundAt: SampleMaterial.run,
      decision: decided ? decision : nil,
      context: [
        ReportedVisit(
          time: event.first, source: text, host: text, query: text, action: .allowed,
          categoryTitles: [text])
      ], networks: [Network(name: text, site: text)])
  }
}
