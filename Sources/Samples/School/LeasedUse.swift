/// A laptop in somebody's hands for a lesson or a part of one, with the address leased to it.
struct LeasedUse {
  /// What, if anything, tells who has the laptop.
  enum Trace: CaseIterable {
    /// The user signs in at the proxy.
    case proxyName
    /// A list of sign-ins has the user, the address and the time.
    case signInList
    /// The domain controller logged the sign-in.
    case windows
    /// The laptop is allocated to its holder (P26); the lease says which laptop it is.
    case register
    /// Nothing does.
    case nothing
    /// The whole class signs in at the proxy under one name.
    case classLogin

    /// True when the visits go through the proxy, under a name.
    var isAtTheProxy: Bool { self == .proxyName || self == .classLogin }
  }

  /// What a register of devices would know the laptop by.
  let laptop: Int
  let address: String
  /// The number of who has it.
  let member: Int
  let trace: Trace
  /// From when to when, in milliseconds UTC.
  let time: Range<Int64>
  /// False when the lines of the lease were lost, or were written before the log begins.
  let isLeaseLogged: Bool
  /// True out of hours, when the laptop is in the hands of another than its holder.
  var isOutOfHours = false

  /// The address of the laptop's network card: of the block kept for documentation (RFC 7042).
  var hardware: String { Self.hardware(ofLaptop: laptop) }

  static func hardware(ofLaptop laptop: Int) -> String {
    // More than the block holds: the locally administered bit makes others.
    let block =
      laptop < 256
      ? "00:00:5e:00:53" : "02:00:5e:\(hex(laptop / 65_536 % 256)):\(hex(laptop / 256 % 256))"
    return "\(block):\(hex(laptop % 256))"
  }

  private static func hex(_ byte: Int) -> String {
    let text = String(byte, radix: 16)
    return byte < 16 ? "0\(text)" : text
  }

  /// True when the logs as a whole tell whose visits of a time these were: with the clocks of the
  /// servers minutes apart, nothing does near the ends of the use.
  func tells(first: Int64, last: Int64) -> Bool {
    let isClear =
      time.lowerBound + ClockDrift.most <= first && last <= time.upperBound - ClockDrift.most
    switch trace {
    case .proxyName: return true
    case .signInList, .windows: return isClear
    case .register: return isClear && isLeaseLogged && !isOutOfHours
    case .nothing, .classLogin: return false
    }
  }
}
