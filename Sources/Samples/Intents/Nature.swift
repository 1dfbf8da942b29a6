/// How a request came about.
enum Nature: String {
  /// Somebody opened a page.
  case page
  /// Somebody opened a page, which then went on asking by itself.
  case leftOpen
  /// A page that somebody opened brought it along.
  case embedded
  /// A program asked by itself.
  case background
}
