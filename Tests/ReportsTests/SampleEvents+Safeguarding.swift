import Reports
import Vocabulary

extension SampleEvents {
  static let search = ReportedEvent(
    event: event(
      "E-2Z6PVN5J", "pupil-self-harm-search", ffion, .search("how to hide cuts from parents"),
      hosts: ["www.google.com"], categories: ["self-harm"], .urgent, [.dsl],
      at: (13, "14:21", "14:23"), counts: (2, 0, 0),
      evidence: [
        Evidence(
          category: "self-harm", origin: .phrase, name: "phrases/self-harm",
          entry: "hide cuts")
      ], sources: ["proxy"]),
    ruleTitle: "Search about self-harm or suicide", categoryTitles: ["Self-harm and suicide"],
    foundAt: moment(14, "02:00"),
    context: [
      visit("14:02", "www.bbc.co.uk", .allowed, ["News"]),
      visit(
        "14:21", "www.google.com", .allowed, ["Self-harm and suicide"],
        query: "how to hide cuts from parents"),
      visit(
        "14:23", "www.google.com", .allowed, ["Self-harm and suicide"],
        query: "how to hide cuts from parents"),
      visit("14:25", "forum.example.org", .blocked, ["Self-harm and suicide", "Chat"]),
      visit("14:40", "maths.example.org", .warned, ["Education"], source: "firewall"),
    ])

  static let unknownPupil = ReportedEvent(
    event: event(
      "E-5HRRB7WQ", "extremism", stranger, .site("recruit.example.org"),
      hosts: ["recruit.example.org"], categories: ["extremism"], .high, [.dsl],
      at: (12, "08:50", "09:10"), counts: (0, 4, 0),
      evidence: [
        Evidence(
          category: "extremism", origin: .list, name: "starter", entry: "recruit.example.org")
      ], sources: ["proxy"], clients: ["10.20.0.66", "10.20.0.67"]),
    ruleTitle: "Extremist material", categoryTitles: ["Extremism"], foundAt: moment(13, "02:00"))

  static let decidedSearch = ReportedEvent(
    event: event(
      "E-D6LL9XGY", "pupil-self-harm-search", amir, .search("romeo and juliet suicide scene"),
      hosts: ["www.bing.com"], categories: ["self-harm"], .urgent, [.dsl],
      at: (10, "11:05", "11:05"), counts: (1, 0, 0),
      evidence: [
        Evidence(
          category: "self-harm", origin: .phrase, name: "phrases/self-harm",
          entry: "suicide scene")
      ], sources: ["proxy"]),
    ruleTitle: "Search about self-harm or suicide", categoryTitles: ["Self-harm and suicide"],
    foundAt: moment(11, "02:00"),
    decision: Decision(
      event: "E-D6LL9XGY", outcome: .falsePositive, reason: "English lesson.", by: "mwest",
      at: moment(11, "08:15")),
    context: [
      visit(
        "11:05", "www.bing.com", .allowed, ["Self-harm and suicide"], day: 10,
        query: "romeo and juliet suicide scene")
    ])

  /// Makes a visit of March 2026.
  private static func visit(
    _ clock: String, _ host: String, _ action: Action, _ titles: [String], day: Int = 13,
    source: String = "proxy", query: String = ""
  ) -> ReportedVisit {
    ReportedVisit(
      time: moment(day, clock), source: source, host: host, query: query, action: action,
      categoryTitles: titles)
  }
}
