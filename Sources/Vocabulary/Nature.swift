/// Whether somebody opened a page, or a page or program asked by itself.
public enum Nature: String, CaseIterable, Sendable {
  /// Somebody opened it.
  case page
  /// It was asked for behind a page or by a program.
  case background
  /// Nothing tells for certain.
  case unknown
}
