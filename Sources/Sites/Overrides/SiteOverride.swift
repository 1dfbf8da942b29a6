public import WebAddress

/// What the school itself says of a site.
///
/// Of several that are about one category, the one with the longest host wins, then the one with
/// the longest path; of one site, the one that names the category.
public struct SiteOverride: Hashable, Sendable {
  /// What is decided.
  public enum Decision: Hashable, Sendable {
    /// The site is not in the category; in none at all where that is `nil`.
    case allow(String?)
    /// The site is in the category.
    case deny(String)
  }

  /// The site.
  public var site: SiteEntry
  /// What is decided, with the category's id.
  public var decision: Decision

  /// Makes an override.
  public init(site: SiteEntry, decision: Decision) {
    self.site = site
    self.decision = decision
  }

  /// The name that evidence shows in the place of a list's.
  static let evidenceName = "override"

  /// True when it puts the site into a category.
  var isDeny: Bool {
    if case .deny = decision { true } else { false }
  }

  /// The category that it is about; `nil` for all.
  public var category: String? {
    switch decision {
    case .allow(let category): category
    case .deny(let category): category
    }
  }
}
