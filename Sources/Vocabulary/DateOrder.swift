/// What comes first in dates such as `05/06/2026`.
public enum DateOrder: String, CaseIterable, Sendable {
  /// The day: 5 June.
  case dayFirst
  /// The month: 6 May.
  case monthFirst

  /// The name in settings.
  public var name: String { rawValue }
}
