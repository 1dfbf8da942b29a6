internal import Vocabulary

/// How far the school trusts its lists where a named event may come of them.
///
/// It settles what raises an event and nothing else: every visit is counted all the same.
public struct ListTrust: Hashable, Sendable {
  /// The names of the lists from which alone no event may come.
  public var weakLists: Set<String>
  /// Whose work a list is, by its name; a list that is not here stands for itself.
  public var origins: [String: String]

  /// Makes a trust; without arguments, the full one in every list.
  public init(weakLists: Set<String> = [], origins: [String: String] = [:]) {
    self.weakLists = weakLists
    self.origins = origins
  }

  /// What is missing for a category of a site to raise an event; `nil` when nothing is.
  ///
  /// The school's own word is always enough. The device's word for the same category is one more
  /// voice beside the lists.
  ///
  /// - Parameters:
  ///   - category: The category.
  ///   - evidence: All that is known of a visit.
  ///   - taxonomy: The categories, with how many lists each asks for.
  func distrust(
    of category: Category, in evidence: [Evidence], taxonomy: Taxonomy
  ) -> Distrust? {
    let own = evidence.filter { $0.origin != .device && $0.category == category.id }
    if own.contains(where: { $0.origin == .override }) { return nil }
    let lists = own.filter { $0.origin == .list }
    let isDeviceWord = evidence.contains { reason in
      reason.origin == .device
        && taxonomy.category(ofDeviceWord: reason.category)?.id == category.id
    }
    let names = Set(lists.map { ListTrust.listName(of: $0) })
    let voices = Set(names.map { origins[$0] ?? $0 }).count + (isDeviceWord ? 1 : 0)
    let isOnlyWeak = !isDeviceWord && names.isSubset(of: weakLists)
    guard isOnlyWeak || voices < category.agreement else { return nil }
    return Distrust(
      category: category.id, lists: Set(lists.map(\.name)).sorted(), isOnlyWeak: isOnlyWeak,
      voices: voices, needed: category.agreement)
  }

  /// The name of the list in the settings: one of a folder has its category behind it.
  private static func listName(of reason: Evidence) -> String {
    String(reason.name.prefix { $0 != "/" })
  }
}
