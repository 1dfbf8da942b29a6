public import Vocabulary

/// How many visits of a group fell into a category.
public struct CategoryUsage: Hashable, Sendable {
  /// The category's title.
  public var categoryTitle: String
  /// The group.
  public var group: Group
  /// The visits, blocked ones included.
  public var visits: Int
  /// Those of them that were blocked.
  public var blocked: Int

  /// Makes a usage figure.
  public init(categoryTitle: String, group: Group, visits: Int, blocked: Int) {
    self.categoryTitle = categoryTitle
    self.group = group
    self.visits = visits
    self.blocked = blocked
  }
}
