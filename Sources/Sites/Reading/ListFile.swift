/// One file of a source.
struct ListFile: Hashable, Sendable {
  /// What the file holds.
  enum Part: UInt8, Sendable {
    /// Whatever the syntax says.
    case whole
    /// Names and addresses.
    case domains
    /// Hosts with a path.
    case urls
    /// Addresses and ranges of them.
    case addresses
    /// Expressions.
    case expressions
    /// What its folder is for; it holds no entries.
    case usage
  }

  var path: String
  var part: Part
  /// The name of its list: the source's, for a folder with the category behind it.
  var list: String
  /// Its category; empty when the list needs none, or names it itself.
  var category: String
  /// What its entries do.
  var power: ListPower
  /// What its folder says that it is for.
  var usage = ListUsage.unsaid
  /// A name of the list table; `nil` to find it from the content.
  var syntax: String?
  /// True for one of a folder's files, some of which are empty by nature.
  var isOfFolder = false
}
