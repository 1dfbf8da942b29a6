/// A nation of the United Kingdom, for its bank holidays.
public enum Nation: String, CaseIterable, Sendable {
  case england
  /// Wales has the bank holidays of England.
  case wales
  case scotland
  case northernIreland

  /// The name in settings.
  public var name: String { rawValue }
}
