public import Vocabulary

/// For whom a report is.
public struct ReportReader: Hashable, Sendable {
  /// The role in which they read it.
  public var role: Role
  /// The role as the school calls it, such as "Principal".
  public var title: String

  /// Makes a reader; without a title, the role's own in plain English.
  public init(role: Role, title: String? = nil) {
    self.role = role
    self.title = title ?? role.title
  }
}
