internal import Vocabulary

/// The evidence of a visit that may raise an event, by what a rule asks for.
///
/// Special categories are left out: by themselves they never raise a named event, and beside
/// another they are nobody's business, unless the school gave a reason for a rule about them. So are
/// categories of lists that are not trusted alone.
struct Grounds {
  /// True when the destination is protected: it never becomes an event.
  let isProtected: Bool
  /// Concerns in what was searched for.
  private(set) var concerns: [Evidence] = []
  /// Categories of the site, from lists and the school's overrides.
  private(set) var siteCategories: [Evidence] = []
  /// The device's own words.
  private(set) var deviceWords: [Evidence] = []
  /// Categories of the site from lists that are not enough, each once, and why.
  private(set) var distrusted: [Distrust] = []
  /// Categories and device words that only a rule with a reason may use.
  private(set) var reasoned: Set<String> = []
  /// The evidence of ``distrusted``.
  private var heldBack: [Evidence] = []

  /// Sorts evidence by its origin; with `only`, what is not of these categories is left out.
  init(_ evidence: [Evidence], policy: Policy, only: Set<String>? = nil) {
    let taxonomy = policy.taxonomy
    isProtected = evidence.contains { reason in
      reason.origin != .device && taxonomy.category(id: reason.category)?.isProtected == true
    }
    for reason in evidence {
      let category =
        reason.origin == .device
        ? taxonomy.category(ofDeviceWord: reason.category)
        : taxonomy.category(id: reason.category)
      // What is asked for behind pages says nothing of a visit, unless a rule names it.
      if let category, category.isBackground,
        !policy.rules.contains(where: { $0.categories.contains(category.id) })
      {
        continue
      }
      let id = category?.id ?? reason.category
      if category?.isProtected == true { continue }
      if category?.isSpecial == true {
        guard policy.hasReason(for: id) else { continue }
        reasoned.insert(reason.category)
      }
      if let only, !only.contains(id) { continue }
      switch reason.origin {
      case .phrase: concerns.append(reason)
      case .override: siteCategories.append(reason)
      case .list: addList(reason, of: category, among: evidence, policy)
      case .device: deviceWords.append(reason)
      }
    }
  }

  private mutating func addList(
    _ reason: Evidence, of category: Category?, among evidence: [Evidence], _ policy: Policy
  ) {
    let distrust = policy.trust.distrust(
      of: category ?? Category(id: reason.category, title: reason.category), in: evidence,
      taxonomy: policy.taxonomy)
    guard let distrust else { return siteCategories.append(reason) }
    heldBack.append(reason)
    if !distrusted.contains(distrust) { distrusted.append(distrust) }
  }

  /// The same grounds as if every list were enough by itself.
  var trustingAll: Grounds {
    var copy = self
    copy.siteCategories += heldBack
    return copy
  }

  /// True when nothing is left that could raise an event.
  var isEmpty: Bool { concerns.isEmpty && siteCategories.isEmpty && deviceWords.isEmpty }
}
