/// The logs that an invented school can have, one for each device.
public enum SampleFormat: String, CaseIterable, Sendable {
  /// The proxy, where everybody signs in.
  case squid
  /// The firewall of the wireless networks.
  case fortigate
  /// The DNS server, which knows addresses only.
  case dnsmasq

  /// The name of the device in the settings.
  var source: String {
    switch self {
    case .squid: "proxy"
    case .fortigate: "firewall"
    case .dnsmasq: "dns"
    }
  }

  /// The log's path in the school's folder.
  var path: String {
    switch self {
    case .squid: "squid/access.log"
    case .fortigate: "fortigate/fortigate.log"
    case .dnsmasq: "dnsmasq/pihole.log"
    }
  }
}
