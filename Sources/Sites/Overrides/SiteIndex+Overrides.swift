internal import Vocabulary
internal import WebAddress

extension SiteIndex {
  /// The evidence of overrides, and what they leave of that of lists; a protected destination is
  /// none of theirs.
  func overridden(_ lists: [Evidence], power: ListPower?, by own: OverrideMatch) -> [Evidence] {
    let denied = taxonomy.categories.map(\.id).filter { own.override(of: $0)?.isDeny == true }
    let words = own.inForce(in: taxonomy).map { override in
      Evidence(
        category: override.category ?? "", origin: .override, name: SiteOverride.evidenceName,
        entry: override.site.description)
    }
    // What an allow list says is no reason for the categories that there are in spite of it.
    if power == .allow { return words + (denied.isEmpty ? lists : []) }
    return words + lists.filter { own.override(of: $0.category) == nil }
  }
}
