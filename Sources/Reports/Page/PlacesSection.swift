internal import Markup
internal import Vocabulary

/// Where visits without a user name came from, and from which unknown ranges.
enum PlacesSection {
  /// How many unknown ranges a page names.
  private static let most = 20

  /// The section; none when the settings name no network.
  static func sections(of material: ReportMaterial) -> [PageSection] {
    guard let places = material.places else { return [] }
    return [
      PageSection(
        id: "places", title: "Where visits without a user name came from",
        body: "\(unknown(places.unknown))\(networks(places.networks))")
    ]
  }

  private static func networks(_ networks: [NetworkUsage]) -> HTML {
    PageTable(
      caption: "Visits without a user name, by network",
      columns: ["Network", "Site", "Whose devices", "Addresses", "Visits"],
      rows: networks.map { usage in
        [
          .log(usage.network.name), .log(usage.network.site),
          HTML(text: usage.network.kind.words),
          HTML(text: PlainNumber.grouped(usage.addresses)),
          HTML(text: PlainNumber.grouped(usage.visits)),
        ]
      },
      numberColumns: [3, 4]
    ).html
  }

  private static func unknown(_ ranges: [UnknownRange]) -> HTML {
    guard !ranges.isEmpty else {
      return "<p>Every address is in a network of the settings.</p>\n"
    }
    let visits = ranges.reduce(0) { $0 + $1.visits }
    let rest = ranges.dropFirst(most)
    let more: HTML =
      rest.isEmpty
      ? ""
      : """
      <p>\(PlainNumber.counted(rest.count, "more range")) with \
      \(PlainNumber.counted(rest.reduce(0) { $0 + $1.visits }, "visit")) are in the JSON.</p>

      """
    let table = PageTable(
      caption: "Addresses in no network of the settings",
      columns: ["Range", "Addresses", "Visits"],
      rows: ranges.prefix(most).map { range in
        [
          range.range.isEmpty ? "names without an address" : .log(range.range),
          HTML(text: PlainNumber.grouped(range.addresses)),
          HTML(text: PlainNumber.grouped(range.visits)),
        ]
      },
      numberColumns: [1, 2])
    return """
      <p><strong>\(PlainNumber.counted(visits, "visit")) came from addresses that no network of \
      the settings holds.</strong> Name their networks, or find out whose they are.</p>
      \(table.html)\(more)
      """
  }
}
