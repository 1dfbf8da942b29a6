internal import Vocabulary

/// All that the school's overrides say of one site.
struct OverriddenSite: Sendable {
  let host: [UInt8]
  let path: [UInt8]
  let hash: UInt64
  var denied = CategorySet()
  var allowed = CategorySet()
  var allowsAll = false
  /// True for a host of which there are overrides with a path.
  var hasPaths = false
  /// What it was made of; empty for a host that stands for those with a path only.
  var overrides: [SiteOverride] = []

  /// Takes one more override; none of a category that the taxonomy does not have.
  mutating func add(_ override: SiteOverride, taxonomy: Taxonomy) {
    switch override.decision {
    case .allow(nil): allowsAll = true
    case .allow(let category?):
      guard let number = taxonomy.number(ofID: category) else { return }
      allowed.insert(number)
    case .deny(let category):
      guard let number = taxonomy.number(ofID: category) else { return }
      denied.insert(number)
    }
    overrides.append(override)
  }

  /// The override that settles a category where no other site is more specific.
  func override(of category: String) -> SiteOverride? {
    overrides.first { $0.category == category } ?? overrides.first { $0.category == nil }
  }
}
