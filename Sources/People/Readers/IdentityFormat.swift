internal import Vocabulary

/// Every format of leases and sign-ins that Vigil reads, by its name in settings.
public enum IdentityFormat: String, CaseIterable, Sendable {
  case dnsmasqDHCP = "dnsmasq-dhcp"
  case iscDHCPD = "isc-dhcpd"
  case iscDHCPDLeases = "isc-dhcpd-leases"
  case keaLeases = "kea-leases"
  case windowsDHCP = "windows-dhcp"
  case freeRADIUS = "freeradius"
  case windowsSecurity = "windows-security"
  case csv

  /// True when a file of it only grows, and what was read once need not be read again; others are
  /// written anew, or need what stands at their beginning.
  public var grows: Bool {
    switch self {
    case .dnsmasqDHCP, .iscDHCPD, .freeRADIUS: true
    default: false
    }
  }

  /// What reads its lines; `nil` for an export, which is read as a whole.
  func lines(_ context: IdentityContext) -> (any IdentityLines)? {
    lineReader?.init(context: context)
  }

  /// The bytes in every line that matters.
  var mark: [UInt8] { lineReader?.mark ?? [] }

  private var lineReader: (any IdentityLines.Type)? {
    switch self {
    case .dnsmasqDHCP: DnsmasqLeases.self
    case .iscDHCPD: DhcpdLog.self
    case .iscDHCPDLeases: DhcpdLeases.self
    case .keaLeases: KeaLeases.self
    case .windowsDHCP: WindowsDHCPLog.self
    case .freeRADIUS: FreeRADIUSDetail.self
    case .windowsSecurity, .csv: nil
    }
  }
}
