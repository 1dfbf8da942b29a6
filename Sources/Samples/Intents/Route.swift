/// The way that a visit takes through the school's network, and so which logs tell of it.
enum Route {
  /// From a computer on the wired network: the proxy, and the DNS server.
  case desk
  /// From a laptop on the wireless network: the firewall, and the DNS server.
  case wireless
  /// Blocked by the proxy, and tried at once without it: the firewall as well.
  case roundTheProxy
  /// From a phone that nobody signed in with: the DNS server alone.
  case phone
  /// From a phone on the network for guests: the firewall's own DNS log alone.
  case guestPhone

  /// The logs that there must be for the visit to be seen as the table says.
  var needs: [SampleFormat] {
    switch self {
    case .desk: [.squid]
    case .wireless, .guestPhone: [.fortigate]
    case .roundTheProxy: [.squid, .fortigate]
    case .phone: [.dnsmasq]
    }
  }

  /// True when nobody knows whose the device is.
  var isUnknownDevice: Bool { self == .phone || self == .guestPhone }

  /// True when the DNS server is asked for names.
  var asksNames: Bool { self != .guestPhone }

  /// The address that the logs show for somebody.
  func address(of member: Member) -> String {
    switch self {
    case .desk, .roundTheProxy: member.desk
    case .wireless: member.laptop
    case .phone: member.phone
    case .guestPhone: member.guestPhone
    }
  }
}
