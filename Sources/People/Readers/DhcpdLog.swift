internal import Vocabulary

/// The log of ISC's dhcpd.
///
///     Mar 12 08:55:01 srv dhcpd[9]: DHCPACK on 10.30.0.7 to 02:00:00:00:00:07 (lab-07) via eth0
///     Mar 12 16:00:00 srv dhcpd[9]: DHCPRELEASE of 10.30.0.7 from 02:… (lab-07) via eth0 (found)
///
/// The answer to a DHCPINFORM, `DHCPACK to 10.30.0.7 (02:…) via eth0`, lends nothing and is left
/// out. Seen with dhcpd 4.4.
struct DhcpdLog: IdentityLines {
  static let mark = Array("DHCP".utf8)
  private let time: IdentityTime

  init(context: IdentityContext) { time = IdentityTime(context: context) }

  mutating func read(
    _ line: Substring, into reading: inout IdentityReading
  ) throws(IdentityFault) {
    let marks = [("DHCPACK on ", false), ("DHCPRELEASE of ", true), ("DHCPEXPIRE on ", true)]
    for (mark, isEnd) in marks {
      guard let found = line.firstRange(of: mark) else { continue }
      let words = line[found.upperBound...].split(separator: " ")
      // Address, `to` or `from`, hardware address, name in parentheses.
      guard words.count >= 3 else { throw .missingField }
      guard let address = IdentityPlace.address(words[0]) else { throw .badAddress }
      let hardware = IdentityPlace.hardware(words[2])
      guard !hardware.isEmpty else { throw .missingField }
      let name = words.dropFirst(3).first.flatMap { $0.hasPrefix("(") ? $0 : nil }
      let host = IdentityPlace.host(name?.filter { $0 != "(" && $0 != ")" } ?? "")
      reading.keep(
        Lease(
          address: address, hardware: hardware, host: host, moment: try time.syslog(line),
          isEnd: isEnd))
      return
    }
  }
}
