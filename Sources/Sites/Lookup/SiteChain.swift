public import Vocabulary

/// Everything that lists and overrides say of a host or an address, and what came of it.
public struct SiteChain: Hashable, Sendable {
  /// An entry of a list that holds it.
  public struct Holding: Hashable, Sendable {
    /// The list.
    public var list: RecordedList
    /// What the list does: what the settings say, or more when its category is allowed or protected.
    public var power: ListPower
    /// The taxonomy's id of its category, or the list's own name for it.
    public var category: String
    /// The entry.
    public var entry: String
    /// The files of the list, as they were when the index was built.
    public var files: [RecordedSource.File]
  }

  /// An override that holds it.
  public struct Own: Hashable, Sendable {
    /// The override.
    public var override: SiteOverride
    /// True when it settles a category; a more specific one may settle all of them.
    public var isInForce: Bool
  }

  /// The entries that hold it, the strongest power first.
  public var holdings: [Holding]
  /// The overrides that hold it, the most specific first.
  public var overrides: [Own]
  /// What came of it.
  public var verdict: HostVerdict
  /// Why it has its categories: the entries of the power that won.
  public var evidence: [Evidence]
}
