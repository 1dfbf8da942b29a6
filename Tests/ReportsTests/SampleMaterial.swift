import CivilTime
import Reports
import Vocabulary

/// Invented weeks of an invented school: a full one, a typical one and an empty one.
enum SampleMaterial {
  static let run = moment(16, "02:00")
  static let period = ReportPeriod(
    from: Day(year: 2026, month: 3, day: 9), to: Day(year: 2026, month: 3, day: 15), run: run)

  /// A moment of March 2026, in UTC, which is London's time until the 29th.
  static func moment(_ day: Int, _ clock: String) -> Instant {
    let parts = clock.split(separator: ":").compactMap { Int64($0) }
    let days = Int64(Day(year: 2026, month: 3, day: day).number)
    return Instant(seconds: days * 86_400 + parts[0] * 3600 + parts[1] * 60)
  }

  static func london() throws -> SchoolZone { try SchoolZone(identifier: "Europe/London") }

  /// Everything that can stand in a report.
  static func full(for role: Role) throws -> ReportMaterial {
    var material = try empty(for: role)
    material.events = SampleEvents.events(for: role)
    material.usage = usage
    material.sources = fullSources
    material.lists = lists
    material.notes = [
      "The log of the source “dns” holds no search terms.",
      "3 categories of the list “starter” mean no category of the taxonomy.",
    ]
    material.identified = IdentifiedShare(identified: 11_240, visits: 12_730)
    material.changes = changes
    if role == .networkManager { material.places = SamplePlaces.places }
    return material
  }

  /// A week with one event and nothing amiss.
  static func typical(for role: Role) throws -> ReportMaterial {
    var material = try full(for: role)
    material.events = [SampleEvents.typical(for: role)]
    material.sources = [fullSources[0]]
    material.usage = Array(usage.prefix(2))
    material.places?.unknown = []
    material.notes = []
    material.changes = []
    return material
  }

  /// A week in which nothing was found and nothing was read.
  static func empty(for role: Role) throws -> ReportMaterial {
    try ReportMaterial(
      school: "Example School", zone: london(), period: period, reader: ReportReader(role: role),
      version: "0.1.0",
      nextReport: "Monday 23 March 2026. If it does not come, ask the network manager.")
  }

  private static let usage = [
    CategoryUsage(categoryTitle: "Games", group: .pupils, visits: 1204, blocked: 811),
    CategoryUsage(categoryTitle: "Games", group: .staff, visits: 31, blocked: 0),
    CategoryUsage(categoryTitle: "Social media", group: .pupils, visits: 902, blocked: 902),
    CategoryUsage(categoryTitle: "Social media", group: .unidentified, visits: 118, blocked: 96),
    CategoryUsage(categoryTitle: "Gambling", group: .pupils, visits: 14, blocked: 12),
    CategoryUsage(categoryTitle: "Education", group: .pupils, visits: 6410, blocked: 2),
    CategoryUsage(
      categoryTitle: "Anonymisers, VPNs and ways round the filter", group: .unidentified,
      visits: 240, blocked: 171),
  ]

  private static let fullSources = [
    SourceReading(
      name: "proxy", format: "squid", lines: 11_204, records: 11_020, skipped: 180, folded: 4,
      lastLine: moment(16, "01:58")),
    SourceReading(
      name: "firewall", format: "fortigate", lines: 3120, records: 2100, skipped: 1003, folded: 0,
      refused: [.fieldMissing: 12, .lineTooLong: 5], lastLine: moment(15, "23:59"),
      daysWithoutData: [Day(year: 2026, month: 3, day: 11)]),
    SourceReading(
      name: "dns", format: "dnsmasq", lines: 4410, records: 1890, skipped: 2500, folded: 20,
      lastLine: moment(12, "16:02"),
      daysWithoutData: [
        Day(year: 2026, month: 3, day: 13), Day(year: 2026, month: 3, day: 14),
        Day(year: 2026, month: 3, day: 15),
      ],
      silentSince: moment(12, "16:02")),
  ]

  private static let lists = [
    ListAge(name: "starter", entries: 640, changed: moment(1, "10:00")),
    ListAge(name: "protected", entries: 92, changed: nil),
    ListAge(
      name: "ut1", entries: 5_782_967, changed: moment(1, "01:40"), checked: moment(15, "01:40")),
    ListAge(
      name: "proxies", entries: 1200, changed: moment(1, "01:40"), checked: moment(2, "01:40"),
      daysTooOld: 14,
      refusal: ListAge.Refusal(
        at: moment(16, "01:40"),
        why: "it shrank from 1200 entries to 3; look at what the url gives; if that is right, "
          + "accept it with --accept proxies")),
  ]

  private static let changes = [
    ReportedChange(
      at: moment(10, "02:00"), file: "vigil.json5",
      what: "The list “sb-gambling” was added: 2,400 entries.", seesLess: false),
    ReportedChange(
      at: moment(12, "02:00"), file: "rules.json5",
      what: "The rule “Gambling by staff” was taken out.", seesLess: true),
  ]
}
