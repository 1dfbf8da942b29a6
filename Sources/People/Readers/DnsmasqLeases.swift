internal import Vocabulary

/// dnsmasq's log of leases, alone or among its DNS queries.
///
///     Mar 12 08:55:01 dnsmasq-dhcp[123]: DHCPACK(eth0) 10.30.0.7 02:00:00:00:00:07 lab-07
///     Mar 12 16:00:00 gateway dnsmasq-dhcp[123]: 3283 DHCPRELEASE(eth0) 10.30.0.7 02:00:…
///
/// The number is that of the transaction, with `log-dhcp`; the computer's name may be missing. The
/// line does not say for how long. Seen with dnsmasq 2.90.
struct DnsmasqLeases: IdentityLines {
  static let mark = Array("DHCP".utf8)
  private let time: IdentityTime

  init(context: IdentityContext) { time = IdentityTime(context: context) }

  mutating func read(
    _ line: Substring, into reading: inout IdentityReading
  ) throws(IdentityFault) {
    guard let start = line.firstRange(of: "dnsmasq-dhcp") else { return }
    let rest = line[start.upperBound...]
    let isEnd = rest.contains("DHCPRELEASE(")
    guard isEnd || rest.contains("DHCPACK("), let close = rest.firstIndex(of: ")") else { return }
    let words = rest[close...].dropFirst().split(separator: " ")
    guard words.count >= 2 else { throw .missingField }
    guard let address = IdentityPlace.address(words[0]) else { throw .badAddress }
    let hardware = IdentityPlace.hardware(words[1])
    let host = words.count > 2 ? IdentityPlace.host(words[2]) : ""
    guard !hardware.isEmpty || !host.isEmpty else { throw .missingField }
    reading.keep(
      Lease(
        address: address, hardware: hardware, host: host, moment: try time.syslog(line),
        isEnd: isEnd))
  }
}
