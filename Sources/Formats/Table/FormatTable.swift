internal import Vocabulary

/// Every format that Vigil reads, in the order of their names.
public enum FormatTable {
  /// The rows.
  public static let formats: [Format] = [
    Format("bind", "BIND 9", kind: .dns, joinsLines: true, localTimes: Bind.self),
    Format(
      "csv", "CSV exports with a header line", kind: .proxy, needsColumns: true, isExport: true,
      localTimes: CSVExport.self),
    Format(
      "dansguardian", "DansGuardian", kind: .proxy, localTimes: DansGuardian.self),
    Format(
      "dnsmasq", "dnsmasq and Pi-hole (log-queries)", kind: .dns, joinsLines: true,
      localTimes: Dnsmasq.self),
    Format("e2guardian", "e2guardian", kind: .proxy, localTimes: E2Guardian.self),
    Format("fortigate", "FortiGate firewalls", kind: .firewall, localTimes: Fortigate.self),
    Format(
      "sophos-utm", "Sophos UTM and Sophos Web Appliance", kind: .proxy,
      localTimes: SophosUTM.self),
    Format(
      "sophos-xg", "Sophos Firewall (SFOS, XG)", kind: .firewall, localTimes: SophosXG.self),
    Format("squid", "Squid's own access log", kind: .proxy, Squid.self),
    Format(
      "squid-common", "Squid's common and combined access logs, and Apache's", kind: .proxy,
      SquidCommon.self),
    Format(
      "unbound", "Unbound, also on pfSense and OPNsense", kind: .dns, joinsLines: true,
      localTimes: Unbound.self),
  ]

  /// The format with this name; `nil` when there is none.
  public static func format(named name: String) -> Format? {
    formats.first { $0.name == name }
  }
}
