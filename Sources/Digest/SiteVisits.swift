public import Vocabulary

/// The visits to one site in a digest.
public struct SiteVisits: ~Escapable {
  /// The registrable domain.
  public let site: String
  private let rows: Span<CounterTable.Entry>
  private let sources: [String]

  @_lifetime(copy rows)
  init(_ site: String, _ rows: Span<CounterTable.Entry>, sources: [String]) {
    self.site = site
    self.rows = rows
    self.sources = sources
  }

  /// The places of its rows.
  public var indices: Range<Int> { 0..<rows.count }

  /// How many visits.
  public var visits: Int {
    var visits = 0
    for place in indices { visits += Int(rows[place].count) }
    return visits
  }

  /// One of its rows.
  public subscript(place: Int) -> SiteUsage {
    let row = rows[place]
    return SiteUsage(
      source: sources.name(ofSource: PackedKey.source(row.key)),
      group: Group(rawValue: PackedKey.middle(row.key)) ?? .unidentified,
      site: site, action: PackedKey.action(row.key),
      day: Day(number: PackedKey.time(row.key)), count: Int(row.count))
  }
}
