/// What comes of visits that a rule fits.
public enum RuleOutcome: String, CaseIterable, Sendable {
  /// An event.
  case event
  /// A count by rule and day, which names nobody.
  case count

  /// The name in settings.
  public var name: String { rawValue }
}
