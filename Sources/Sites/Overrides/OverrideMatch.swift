internal import Vocabulary
internal import WebAddress

/// The overrides that hold a host or an address, for places that are not hot.
struct OverrideMatch {
  /// The sites, the most specific first.
  private let sites: [OverriddenSite]

  /// Finds them.
  init(in table: OverrideTable, host: [UInt8], path: [UInt8]) {
    var suffixes: [HostSuffixes.Suffix] = []
    HostSuffixes.all(of: host.span, isAddress: HostName.isAddress(host.span), into: &suffixes)
    var found: [OverriddenSite] = []
    var walk = OverrideWalk(of: host.span)
    while let number = walk.next(
      in: table, host: host.span, suffixes: suffixes.span, path: path.span)
    {
      found.append(table.sites[number])
    }
    sites = found.reversed()
  }

  /// Every override that holds it, the most specific first.
  var overrides: [SiteOverride] { sites.flatMap(\.overrides) }

  /// The override that settles a category; `nil` when the lists do.
  func override(of category: String) -> SiteOverride? {
    for site in sites {
      if let found = site.override(of: category) { return found }
    }
    return nil
  }

  /// Those that settle at least one category of a taxonomy.
  func inForce(in taxonomy: Taxonomy) -> Set<SiteOverride> {
    sites.isEmpty ? [] : Set(taxonomy.categories.compactMap { override(of: $0.id) })
  }
}
