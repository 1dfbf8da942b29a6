/// A kind of site: a category of the lists, or names that no list knows.
struct SiteKind {
  /// What the lists make of its sites.
  enum Standing {
    /// No list knows them.
    case unlisted
    /// They are in a category.
    case listed
    /// A matter of safeguarding.
    case safeguarding
    /// It wins over every block list.
    case allowed
    /// By itself it never raises an event.
    case special
    /// It never becomes an event, whatever else is said.
    case protected
  }

  /// The category's id in settings; for sites that no list knows, a name of our own.
  let id: String
  let title: String
  let standing: Standing
  let firewall: FirewallCategory
  let sites: [Site]
  /// Where on the site somebody may be.
  let paths: [String]

  init(
    _ id: String, _ title: String, _ standing: Standing = .listed, firewall: FirewallCategory,
    paths: [String] = ["/"], _ sites: [Site]
  ) {
    self.id = id
    self.title = title
    self.standing = standing
    self.firewall = firewall
    self.paths = paths
    self.sites = sites
  }

  /// True when a look-up of one of its names may become part of an event.
  var isListed: Bool { standing != .unlisted }
}
