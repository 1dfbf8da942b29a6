/// What the lists say of a host or an address that a person asked for.
public struct LookupAnswer: Hashable, Sendable {
  /// The categories' ids, sorted; empty when an allow or protected list wins.
  public var categories: [String] = []
  /// What says so, as `list:entry`, sorted.
  public var entries: [String] = []
  /// True when an allow list holds it.
  public var isAllowed = false
  /// True when a protected list holds it.
  public var isProtected = false

  /// One line for machines: `INPUT⇥category,category⇥list:entry,list:entry`.
  public func line(for input: String) -> String {
    "\(input)\t\(categories.joined(separator: ","))\t\(entries.joined(separator: ","))"
  }
}
