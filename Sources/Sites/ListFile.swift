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
    /// Expressions, which are only counted.
    case expressions
  }

  var path: String
  var part: Part
  /// The name of its list: the source's, for a folder with the category behind it.
  var list: String
  /// Its category; empty when the list needs none.
  var category: String
}
