/// What one check of the full size found.
public struct CheckResult: Hashable, Sendable {
  /// What was checked.
  public var name: String
  /// What was measured.
  public var measured: String
  /// What it has to be.
  public var limit: String
  /// True when it is so.
  public var isGood: Bool

  /// Makes one.
  public init(_ name: String, measured: String, limit: String, isGood: Bool) {
    self.name = name
    self.measured = measured
    self.limit = limit
    self.isGood = isGood
  }

  /// One line.
  public var line: String {
    "\(isGood ? "pass" : "FAIL"): \(name): \(measured) (\(limit))"
  }
}
