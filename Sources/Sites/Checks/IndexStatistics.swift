/// What is counted by a walk through all names of an index.
public struct IndexStatistics: Hashable, Sendable {
  /// Two lists that hold the same names.
  public struct Overlap: Hashable, Sendable {
    /// The number of the first list.
    public var first: Int
    /// The number of the second list, which is the higher.
    public var second: Int
    /// How many names both hold.
    public var count: Int
  }

  /// How many different names each list holds, in the order of the index's lists.
  public var names: [Int]
  /// How many of them say nothing new, since the same list holds a name above.
  public var redundant: [Int]
  /// The pairs of lists with names in common, those with the most first.
  public var overlaps: [Overlap]
}
