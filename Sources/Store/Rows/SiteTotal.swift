/// How often a site was visited.
public struct SiteTotal: Hashable, Sendable {
  /// The registrable domain, or the address.
  public var site: String
  /// How many visits.
  public var count: Int
}
