/// The way that a visit takes through the school's network, and so which logs tell of it.
enum Route: Hashable {
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
  /// From a laptop whose address is leased for a lesson, known in one of several ways.
  case leased(LeasedUse.Trace)
  /// From somebody's computer, under the name of somebody else.
  case underOtherName(OtherName)
  /// Through something that many devices stand behind.
  case relayed(Relay)

  /// The logs that there must be for the visit to be seen as the table says.
  var needs: [SampleFormat] {
    switch self {
    case .desk, .underOtherName: [.squid]
    case .wireless, .guestPhone: [.fortigate]
    case .roundTheProxy: [.squid, .fortigate]
    case .phone: [.dnsmasq]
    case .leased(let trace): [trace.isAtTheProxy ? .squid : .dnsmasq]
    case .relayed(let relay): [relay == .forwarder ? .dnsmasq : .fortigate]
    }
  }

  /// True when no log of visits says who it was.
  var isUnknownDevice: Bool {
    switch self {
    case .phone, .guestPhone, .relayed: true
    case .leased(let trace): !trace.isAtTheProxy
    case .desk, .wireless, .roundTheProxy, .underOtherName: false
    }
  }

  /// True when only a DNS log tells of the visit.
  var isLookupOnly: Bool { isUnknownDevice && self != .relayed(.terminalServer) }

  /// True when the address is leased for a lesson.
  var isLeased: Bool { if case .leased = self { true } else { false } }

  /// True when the proxy sees the visit.
  var usesProxy: Bool { needs.contains(.squid) }

  /// True when the DNS server is asked for names.
  var asksNames: Bool { self != .guestPhone }

  /// The address that the logs show for somebody; a leased one follows from the lesson instead.
  func address(of member: Member) -> String {
    switch self {
    case .desk, .roundTheProxy, .leased, .underOtherName: member.desk
    case .wireless: member.laptop
    case .phone: member.phone
    case .guestPhone: member.guestPhone
    case .relayed(let relay): relay.address
    }
  }
}
