internal import Vocabulary

/// Every format that Vigil reads, in the order of their names.
public enum FormatTable {
  /// The rows.
  public static let formats: [Format] = [
    Format("adguard", "AdGuard Home (query log)", kind: .dns, AdGuard.self),
    Format("bind", "BIND 9", kind: .dns, joinsLines: true, localTimes: Bind.self),
    Format(
      "checkpoint", "Check Point gateways (Log Exporter)", kind: .firewall,
      localTimes: Checkpoint.self),
    Format("cisco-wsa", "Cisco Secure Web Appliance", kind: .proxy, CiscoWSA.self),
    Format("coredns", "CoreDNS' plugin log", kind: .dns, localTimes: CoreDNS.self),
    Format(
      "csv", "CSV exports with a header line", kind: .proxy, needsColumns: true, isExport: true,
      localTimes: CSVExport.self),
    Format(
      "dansguardian", "DansGuardian", kind: .proxy, localTimes: DansGuardian.self),
    Format(
      "dnscrypt-proxy", "dnscrypt-proxy's query log", kind: .dns, localTimes: DnscryptProxy.self),
    Format(
      "dnsmasq", "dnsmasq and Pi-hole (log-queries)", kind: .dns, joinsLines: true,
      localTimes: Dnsmasq.self),
    Format("e2guardian", "e2guardian", kind: .proxy, localTimes: E2Guardian.self),
    Format("fortigate", "FortiGate firewalls", kind: .firewall, localTimes: Fortigate.self),
    Format("meraki", "Cisco Meraki security appliances", kind: .firewall, Meraki.self),
    Format(
      "nextdns", "NextDNS (CSV download)", kind: .dns, isExport: true, NextDNS.self
    )
    .withLayouts(NextDNS.self),
    Format(
      "paloalto", "Palo Alto Networks firewalls", kind: .firewall, localTimes: PaloAlto.self),
    Format(
      "pfblockerng", "pfBlockerNG's DNSBL on pfSense", kind: .dns, localTimes: PfBlockerNG.self),
    Format(
      "powerdns", "PowerDNS' server, recursor and dnsdist", kind: .dns, joinsLines: true,
      localTimes: PowerDNS.self),
    Format(
      "smoothwall-csv", "Smoothwall Filter (CSV export)", kind: .proxy, isExport: true,
      localTimes: SmoothwallCSV.self
    )
    .withLayouts(SmoothwallCSV.self),
    Format("sonicwall", "SonicWall firewalls", kind: .firewall, localTimes: Sonicwall.self),
    Format(
      "sophos-utm", "Sophos UTM and Sophos Web Appliance", kind: .proxy,
      localTimes: SophosUTM.self),
    Format(
      "sophos-xg", "Sophos Firewall (SFOS, XG)", kind: .firewall, localTimes: SophosXG.self),
    Format("squid", "Squid's own access log", kind: .proxy, Squid.self),
    Format(
      "squid-common", "Squid's common and combined access logs, and Apache's", kind: .proxy,
      SquidCommon.self),
    Format("suricata", "Suricata (EVE JSON)", kind: .firewall, localTimes: Suricata.self),
    Format(
      "technitium", "Technitium DNS Server", kind: .dns, localTimes: Technitium.self),
    Format("umbrella", "Cisco Umbrella (DNS and web logs)", kind: .dns, Umbrella.self),
    Format(
      "unbound", "Unbound, also on pfSense and OPNsense", kind: .dns, joinsLines: true,
      localTimes: Unbound.self),
    Format(
      "w3c", "Blue Coat ProxySG, Microsoft TMG and IIS (W3C extended logs)", kind: .proxy, W3C.self
    )
    .withLayouts(W3C.self),
    Format(
      "watchguard", "WatchGuard Firebox", kind: .firewall, localTimes: Watchguard.self),
    Format(
      "windows-dns", "the Windows DNS server's debug log", kind: .dns, joinsLines: true,
      localTimes: WindowsDNS.self
    ).withDateOrder(WindowsDNS.self),
    Format("zeek", "Zeek (dns.log, http.log and ssl.log)", kind: .firewall, Zeek.self)
      .withLayouts(Zeek.self),
    Format(
      "zeek-json", "Zeek as JSON (dns.log, http.log and ssl.log)", kind: .firewall, ZeekJSON.self),
    Format("zscaler", "Zscaler Internet Access", kind: .proxy, localTimes: Zscaler.self),
  ]

  /// The format with this name; `nil` when there is none.
  public static func format(named name: String) -> Format? {
    formats.first { $0.name == name }
  }
}
