internal import Vocabulary

/// What the overrides of a host or an address come to.
struct OverrideSum: Hashable, Sendable {
  /// The categories in which it is.
  private(set) var denied = CategorySet()
  /// The categories in which it is not, every number of them where all are allowed.
  private(set) var allowed = CategorySet()
  /// True when overrides with a path hold for the host.
  var hasURLEntries = false

  /// Adds what is said of a site that is more specific than every one before.
  mutating func add(_ site: OverriddenSite) {
    if site.allowsAll { (denied, allowed) = (CategorySet(), CategorySet(bits: .max)) }
    denied = CategorySet(bits: denied.bits & ~site.allowed.bits | site.denied.bits)
    allowed = CategorySet(bits: allowed.bits & ~site.denied.bits | site.allowed.bits)
  }

  /// What becomes of categories.
  func applied(to categories: CategorySet) -> CategorySet {
    CategorySet(bits: categories.bits & ~allowed.bits | denied.bits)
  }
}
