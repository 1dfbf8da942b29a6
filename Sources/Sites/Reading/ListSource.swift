/// A list, or a folder of lists, that the settings name.
public struct ListSource: Hashable, Sendable {
  /// The name in evidence and settings.
  public var name: String
  /// The file, or the folder of categories.
  public var path: String
  /// A name of the list table; `nil` to find it from the content.
  public var syntax: String?
  /// The category of the entries; `nil` for the folder's name, and for lists that need none.
  public var category: String?
  /// What the entries do.
  public var power: ListPower
  /// True when the school lets the list's expressions be used.
  public var expressions: Bool

  /// Makes a source.
  public init(
    name: String, path: String, syntax: String? = nil, category: String? = nil,
    power: ListPower = .block, expressions: Bool = false
  ) {
    self.name = name
    self.path = path
    self.syntax = syntax
    self.category = category
    self.power = power
    self.expressions = expressions
  }

  /// True when nothing but the path is another.
  func isElsewhere(than other: ListSource) -> Bool {
    var moved = self
    moved.path = other.path
    return path != other.path && moved == other
  }
}
