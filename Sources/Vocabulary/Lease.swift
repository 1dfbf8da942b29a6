/// What a DHCP server said at one moment: that an address belongs to a device, or no longer.
///
/// Such sayings are a set: the same log read twice, or in pieces, gives the same ones. Who had an
/// address when is worked out from all of them.
public struct Lease: Hashable, Sendable {
  /// The address that is lent.
  public var address: String
  /// The device's hardware address, such as `02:00:00:00:00:07`; empty when it is not told.
  public var hardware: String
  /// The device's own name, lower case, without its domain; empty when it is not told.
  public var host: String
  /// When it was said.
  public var moment: Instant
  /// Until when the address is lent; `nil` when the log does not say.
  public var until: Instant?
  /// True when the device gave the address back, or lost it.
  public var isEnd: Bool

  /// Makes one.
  public init(
    address: String, hardware: String, host: String = "", moment: Instant, until: Instant? = nil,
    isEnd: Bool = false
  ) {
    self.address = address
    self.hardware = hardware
    self.host = host
    self.moment = moment
    self.until = until
    self.isEnd = isEnd
  }

  /// What the device is known by: its hardware address, else its name; empty when neither is told.
  public var device: String { hardware.isEmpty ? host : hardware }
}
