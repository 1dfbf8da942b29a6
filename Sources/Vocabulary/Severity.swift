/// How soon an event should be looked at, ordered from least to most pressing.
public enum Severity: UInt8, CaseIterable, Comparable, Sendable {
  /// For the record.
  case low
  /// For the next weekly look.
  case medium
  /// For the same day.
  case high
  /// At once.
  case urgent

  /// The name in settings, files and machine output.
  public var name: String { "\(self)" }

  /// Finds a severity by its name; `nil` when there is none of that name.
  public init?(name: String) {
    guard let severity = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }

  /// True when `first` is less pressing than `second`.
  public static func < (first: Severity, second: Severity) -> Bool {
    first.rawValue < second.rawValue
  }
}
