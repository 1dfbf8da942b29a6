public import Vocabulary

/// What the lists say of a host or an address.
///
/// Protected destinations win over the school's overrides, those over allow lists, and those over
/// block lists, whichever entry is longer: a list that allows `example.org` allows everything below
/// it.
public struct HostVerdict: Hashable, Sendable {
  /// The categories that it has: those of the block lists unless a higher power takes them away, and
  /// those in which an override puts it.
  public var categories: CategorySet
  /// The categories of the allow and protected lists that hold it, to count usage by.
  public var exemptCategories: CategorySet
  /// True when a protected list holds it: it is never shown.
  public var isProtected: Bool
  /// True when an allow list holds it.
  public var isAllowed: Bool
  /// True when lists or overrides hold entries with a path for this host: each address needs its own
  /// verdict.
  public var hasURLEntries: Bool

  /// Makes a verdict; without arguments, that of a host in no list.
  @inlinable
  public init(
    categories: CategorySet = CategorySet(), exemptCategories: CategorySet = CategorySet(),
    isProtected: Bool = false, isAllowed: Bool = false, hasURLEntries: Bool = false
  ) {
    self.categories = categories
    self.exemptCategories = exemptCategories
    self.isProtected = isProtected
    self.isAllowed = isAllowed
    self.hasURLEntries = hasURLEntries
  }

  /// Adds what one set of lists means; ``settled(with:)`` then lets the highest power win.
  mutating func add(_ meaning: SetMeaning) {
    categories = categories.union(meaning.categories)
    exemptCategories = exemptCategories.union(meaning.exemptCategories)
    isProtected = isProtected || meaning.isProtected
    isAllowed = isAllowed || meaning.isAllowed
  }

  /// The verdict with the highest power in force.
  func settled(with word: OverrideSum) -> HostVerdict {
    var verdict = self
    verdict.hasURLEntries = hasURLEntries || word.hasURLEntries
    if isProtected || isAllowed { verdict.categories = CategorySet() }
    if !isProtected { verdict.categories = word.applied(to: verdict.categories) }
    return verdict
  }
}
