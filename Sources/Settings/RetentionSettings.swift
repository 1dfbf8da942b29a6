/// For how long Vigil keeps what names a person.
public struct RetentionSettings: Hashable, Sendable {
  /// Calendar months, 1 to 6.
  public var months: Int

  /// Makes the settings of retention.
  public init(months: Int = 6) { self.months = months }
}
