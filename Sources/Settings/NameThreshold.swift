/// From which confidence on a name is shown.
public enum NameThreshold: String, CaseIterable, Sendable {
  /// Two sources of different kinds must name the same.
  case confirmed
  /// One source, and nothing that speaks against it.
  case likely
  /// Also what something speaks against.
  case possible
}
