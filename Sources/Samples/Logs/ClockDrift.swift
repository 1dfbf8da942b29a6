/// How far the clocks of the school's servers are from that of the proxy, in milliseconds.
enum ClockDrift {
  /// The DHCP server is two minutes ahead.
  static let leases: Int64 = 120_000
  /// The domain controller is five minutes behind.
  static let signIns: Int64 = -300_000
  /// The widest gap between two of them: seven minutes.
  static let most = leases - signIns
}
