/// Why a category that lists give a site raises no event by itself.
public struct Distrust: Hashable, Comparable, Sendable {
  /// The category's id.
  public var category: String
  /// The lists that hold the site, sorted, as evidence names them.
  public var lists: [String]
  /// True when every one of them is weak.
  public var isOnlyWeak: Bool
  /// How many independent voices there are: lists of different origin, and the device's own word.
  public var voices: Int
  /// How many the category asks for.
  public var needed: Int

  /// Makes a reason.
  public init(category: String, lists: [String], isOnlyWeak: Bool, voices: Int, needed: Int) {
    self.category = category
    self.lists = lists
    self.isOnlyWeak = isOnlyWeak
    self.voices = voices
    self.needed = needed
  }

  /// The reason in words, without the category.
  public var words: String {
    let names = lists.joined(separator: ", ")
    if isOnlyWeak { return "only from the weak list\(lists.count == 1 ? "" : "s") \(names)" }
    return "only \(voices) of the \(needed) independent lists that it asks for (\(names))"
  }

  /// Orders by category, then by lists.
  public static func < (first: Distrust, second: Distrust) -> Bool {
    first.category != second.category
      ? first.category < second.category : first.lists.lexicographicallyPrecedes(second.lists)
  }
}
