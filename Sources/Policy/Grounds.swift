internal import Vocabulary

/// The evidence of a visit that may raise an event, by what a rule asks for.
///
/// Special categories are left out: by themselves they never raise a named event, and beside
/// another they are nobody's business.
struct Grounds {
  /// True when the destination is protected: it never becomes an event.
  let isProtected: Bool
  /// Concerns in what was searched for.
  private(set) var concerns: [Evidence] = []
  /// Categories of the site, from lists and the school's overrides.
  private(set) var siteCategories: [Evidence] = []
  /// The device's own words.
  private(set) var deviceWords: [Evidence] = []

  /// Sorts evidence by its origin; with `only`, what is not of these categories is left out.
  init(_ evidence: [Evidence], taxonomy: Taxonomy, only: Set<String>? = nil) {
    isProtected = evidence.contains { reason in
      reason.origin != .device && taxonomy.category(id: reason.category)?.isProtected == true
    }
    for reason in evidence {
      let category =
        reason.origin == .device
        ? taxonomy.category(ofDeviceWord: reason.category)
        : taxonomy.category(id: reason.category)
      if category?.isSpecial == true || category?.isProtected == true { continue }
      let id = category?.id ?? reason.category
      if let only, !only.contains(id) { continue }
      switch reason.origin {
      case .phrase: concerns.append(reason)
      case .list, .override: siteCategories.append(reason)
      case .device: deviceWords.append(reason)
      }
    }
  }

  /// True when nothing is left that could raise an event.
  var isEmpty: Bool { concerns.isEmpty && siteCategories.isEmpty && deviceWords.isEmpty }
}
