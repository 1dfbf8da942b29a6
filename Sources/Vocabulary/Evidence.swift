/// One reason why a visit has a category.
public struct Evidence: Hashable, Comparable, Sendable {
  /// Where a reason comes from.
  public enum Origin: String, Sendable {
    /// An entry of a category list.
    case list
    /// A phrase found in a search.
    case phrase
    /// The device's own category.
    case device
    /// An override of the school.
    case override
  }

  /// The category's id in the taxonomy; for `device`, the device's own word for it.
  public var category: String
  /// Where the reason comes from.
  public var origin: Origin
  /// The list's, phrase file's or device's name.
  public var name: String
  /// The entry that matched: a host, a host with a path, an address, or a phrase.
  public var entry: String

  /// Makes a reason.
  public init(category: String, origin: Origin, name: String, entry: String) {
    self.category = category
    self.origin = origin
    self.name = name
    self.entry = entry
  }

  /// Orders by category, origin, name, then entry.
  public static func < (first: Evidence, second: Evidence) -> Bool {
    (first.category, first.origin.rawValue, first.name, first.entry)
      < (second.category, second.origin.rawValue, second.name, second.entry)
  }
}
