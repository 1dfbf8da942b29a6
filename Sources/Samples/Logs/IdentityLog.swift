/// The logs that tell who had an address, and no visits.
enum IdentityLog: String, CaseIterable {
  /// Leases, as dnsmasq logs them.
  case leases
  /// A list of sign-ins: user, address, from, to.
  case signIns
  /// The domain controller's events 4624 and 4768, exported as CSV.
  case windows

  /// The log's path in the school's folder.
  var path: String {
    switch self {
    case .leases: "identity/dhcp.log"
    case .signIns: "identity/sign-ins.csv"
    case .windows: "identity/windows-security.csv"
    }
  }

  /// The name of the log in the settings.
  var name: String {
    switch self {
    case .leases: "dhcp"
    case .signIns: "sign-ins"
    case .windows: "domain"
    }
  }

  /// The name of the format in the settings.
  var format: String {
    switch self {
    case .leases: "dnsmasq-dhcp"
    case .signIns: "csv"
    case .windows: "windows-security"
    }
  }

  /// The first line; empty for none.
  var heading: String {
    switch self {
    case .leases: ""
    case .signIns: "user,address,from,to"
    case .windows: "TimeCreated,Id,TargetUserName,TargetDomainName,IpAddress,LogonType"
    }
  }
}
