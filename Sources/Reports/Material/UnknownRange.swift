/// Visits from addresses that no network of the settings holds.
public struct UnknownRange: Hashable, Sendable {
  /// The range, such as `10.9.8.0/24`; empty for clients of which the log has a name only.
  public var range: String
  /// The addresses or names from which they came.
  public var addresses: Int
  /// The visits.
  public var visits: Int

  /// Makes a figure.
  public init(range: String, addresses: Int, visits: Int) {
    self.range = range
    self.addresses = addresses
    self.visits = visits
  }
}
