/// A minute in which a device has a fact.
public struct FactMoment: Hashable, Sendable {
  /// The name of the source in the settings.
  public var source: String
  /// The device, as in ``Burst``.
  public var device: Int64
  /// The minute since 1970-01-01T00:00Z.
  public var minute: Int32

  /// Makes a minute of a device.
  public init(source: String, device: Int64, minute: Int32) {
    self.source = source
    self.device = device
    self.minute = minute
  }
}
