/// A category list that Vigil reads.
public struct ListSettings: Hashable, Sendable {
  /// What a list's entries do.
  public enum Power: String, CaseIterable, Sendable {
    /// Give sites their categories.
    case block
    /// Take sites out of what block lists say.
    case allow
    /// Keep sites out of events altogether; this wins over all.
    case protected
  }

  /// The name that evidence shows.
  public var name: String
  /// The list's file or folder; of one that is downloaded, the folder of its versions.
  public var path: String
  /// The syntax, as the table of list syntaxes names it; `nil` to find it out.
  public var syntax: String?
  /// The category's id of everything in the list; `nil` when the list names its categories itself.
  public var category: String?
  /// What the entries do.
  public var power: Power
  /// True when no event may come from this list alone.
  public var isWeak: Bool
  /// Whose work the list is: lists of one origin are one voice where several must agree; `nil`
  /// for its own name.
  public var origin: String?
  /// Where the list is downloaded from; `nil` when somebody puts it there.
  public var download: ListDownload?
  /// After how many days without an update the list is told of as old; `nil` for never.
  public var maximumAgeDays: Int?
  /// True when the expressions of the list are used.
  public var expressions: Bool

  /// Makes the settings of a list.
  public init(
    name: String, path: String, syntax: String? = nil, category: String? = nil,
    power: Power = .block, isWeak: Bool = false, origin: String? = nil,
    download: ListDownload? = nil, maximumAgeDays: Int? = nil, expressions: Bool = false
  ) {
    self.name = name
    self.path = path
    self.syntax = syntax
    self.category = category
    self.power = power
    self.isWeak = isWeak
    self.origin = origin
    self.download = download
    self.maximumAgeDays = maximumAgeDays
    self.expressions = expressions
  }
}
