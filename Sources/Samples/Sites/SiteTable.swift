/// Every kind of site.
enum SiteTable {
  static let kinds: [SiteKind] = [
    .terrorism, .extremism, .selfHarm, .weapons, .drugs, .pornography, .dating, .gambling,
    .proxyBypass, .tunnels, .malware, .piracy, .games, .unlistedBets, .unlistedAdult,
    .helplines, .suicidePrevention, .sexualHealthSupport, .gamblingSupport, .unions, .politics,
    .lookAlikes, .aliases, .aliased,
    .school, .education, .educationalGames, .searchEngines, .news, .sports, .streaming, .shopping,
    .socialMedia, .publicServices, .updates, .advertising, .tracking, .contentDelivery,
  ]

  /// The listed kinds by their category's id, each id once, in the order of the table.
  static let listed: [(kind: SiteKind, entries: [String])] = {
    var rows: [(kind: SiteKind, entries: [String])] = []
    for kind in kinds where kind.isListed {
      let entries = kind.sites.map(\.entry)
      if let place = rows.firstIndex(where: { $0.kind.id == kind.id }) {
        rows[place].entries += entries
      } else {
        rows.append((kind, entries))
      }
    }
    return rows
  }()
}
