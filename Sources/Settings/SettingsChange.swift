/// One change between two runs' settings.
public struct SettingsChange: Hashable, Sendable {
  /// The piece that was changed, as in ``SettingsFingerprint/Entry``.
  public var path: String
  /// True when Vigil sees, keeps or tells less than before.
  public var seesLess: Bool
  /// What was changed, in plain English.
  public var description: String

  /// Makes a change.
  public init(path: String, seesLess: Bool, description: String) {
    self.path = path
    self.seesLess = seesLess
    self.description = description
  }
}
