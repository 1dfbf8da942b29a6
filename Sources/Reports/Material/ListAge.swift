public import Vocabulary

/// A category list and when it last changed.
public struct ListAge: Hashable, Sendable {
  /// The list's name in the settings.
  public var name: String
  /// Its entries.
  public var entries: Int
  /// When its file last changed; `nil` when that is not known.
  public var changed: Instant?

  /// Makes a list's age.
  public init(name: String, entries: Int, changed: Instant?) {
    self.name = name
    self.entries = entries
    self.changed = changed
  }
}
